package org.analyticsstudio.domains.project;

import java.time.Instant;

/** A row of the table. */
record StoredProjectDomain(
    String projectId,
    String domainId,
    String version,
    String state,
    CopiedDomain content,
    String contentHash,
    Instant createdAt,
    String createdBy) {

  static final String FILLING = "filling";
  static final String READY = "ready";

  boolean isReady() {
    return state.equals(READY);
  }
}
