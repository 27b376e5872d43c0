package org.analyticsstudio.api.jobs;

import org.analyticsstudio.model.naming.WireName;

/** Where a job stands. */
public enum JobState implements WireName {
  /** Waits for its turn. */
  QUEUED("queued"),
  /** Is being done. */
  RUNNING("running"),
  /** Ended well. */
  DONE("done"),
  /** Ended with a problem. */
  FAILED("failed"),
  /** Was cancelled; nothing of it remains. */
  CANCELLED("cancelled");

  private final String wireName;

  JobState(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
