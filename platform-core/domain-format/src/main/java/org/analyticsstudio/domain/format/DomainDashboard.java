package org.analyticsstudio.domain.format;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A dashboard to start with.
 *
 * @param name for people, unique in the domain
 * @param definition as for {@code POST /dashboards} without {@code project_id}; datasets are named
 *     by their ids in the domain
 */
public record DomainDashboard(String name, JsonNode definition) {}
