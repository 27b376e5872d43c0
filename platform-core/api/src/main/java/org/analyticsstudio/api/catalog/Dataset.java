package org.analyticsstudio.api.catalog;

import java.time.Instant;
import org.analyticsstudio.model.schema.Grain;
import org.jspecify.annotations.Nullable;

/**
 * A dataset with its current version.
 *
 * @param id unique in the installation, never reused
 * @param projectId the project it belongs to
 * @param name for people
 * @param grain what one row stands for in time
 * @param description for people
 * @param createdAt when it was made
 * @param version the current version
 * @param isActive whether it can be queried
 */
public record Dataset(
    String id,
    String projectId,
    String name,
    Grain grain,
    @Nullable String description,
    Instant createdAt,
    DatasetVersion version,
    boolean isActive) {}
