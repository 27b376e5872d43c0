package org.analyticsstudio.api.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An entry of a dashboard's changelog.
 *
 * @param at when
 * @param by the name of who
 * @param change what was done, in a sentence
 * @param diff what changed, as a list of {@code {op, path, from?, to?}}
 */
public record DashboardChange(Instant at, String by, String change, JsonNode diff) {}
