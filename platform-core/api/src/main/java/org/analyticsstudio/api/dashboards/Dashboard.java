package org.analyticsstudio.api.dashboards;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved dashboard.
 *
 * @param id unguessable
 * @param projectId the project it belongs to
 * @param name for people
 * @param description for people
 * @param visuals its tiles, each with an id
 * @param version counted from 1, one more with each change
 * @param createdAt when it was made
 * @param updatedAt when it was last changed
 * @param updatedBy the name of who changed it last
 */
public record Dashboard(
    String id,
    String projectId,
    String name,
    @Nullable String description,
    List<Visual> visuals,
    int version,
    Instant createdAt,
    Instant updatedAt,
    String updatedBy) {}
