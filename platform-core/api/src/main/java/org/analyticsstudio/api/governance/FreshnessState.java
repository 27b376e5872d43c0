package org.analyticsstudio.api.governance;

import org.analyticsstudio.model.naming.WireName;

/** What is to be thought of the age of data. */
public enum FreshnessState implements WireName {
  /** Its newest time is no older than expected. */
  FRESH("fresh"),
  /** Its newest time is older than expected. */
  STALE("stale"),
  /** Nobody said how old it may be. */
  NOT_EXPECTED("not_expected"),
  /** It has no time, or no rows with one. */
  UNKNOWN("unknown");

  private final String wireName;

  FreshnessState(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
