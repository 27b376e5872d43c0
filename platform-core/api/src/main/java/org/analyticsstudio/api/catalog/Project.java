package org.analyticsstudio.api.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A project: a place for files, datasets, reports and dashboards.
 *
 * @param id {@code [a-z][a-z0-9_]{0,62}}
 * @param name for people
 * @param description for people
 * @param createdAt when it was made
 */
public record Project(String id, String name, @Nullable String description, Instant createdAt) {}
