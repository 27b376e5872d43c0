package org.analyticsstudio.api.chat;

import java.time.Instant;
import java.util.List;

/**
 * A conversation about datasets.
 *
 * @param id unguessable
 * @param projectId the project it belongs to
 * @param name for people
 * @param datasetIds what it is about, at least one
 * @param createdAt when it was made
 * @param createdBy the name of who made it
 */
public record Report(
    String id,
    String projectId,
    String name,
    List<String> datasetIds,
    Instant createdAt,
    String createdBy) {}
