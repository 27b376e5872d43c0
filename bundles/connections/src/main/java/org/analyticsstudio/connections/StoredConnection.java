package org.analyticsstudio.connections;

import java.time.Instant;
import java.util.Map;

/** A connection as it is kept; its secrets lie apart, encrypted. */
record StoredConnection(
    String id,
    String projectId,
    String adapter,
    Map<String, String> settings,
    boolean isDefault,
    Instant createdAt,
    Instant updatedAt) {}
