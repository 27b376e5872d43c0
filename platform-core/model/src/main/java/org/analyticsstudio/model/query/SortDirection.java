package org.analyticsstudio.model.query;

import org.analyticsstudio.model.naming.WireName;

/** Which way an order runs. */
public enum SortDirection implements WireName {
  /** Smallest first. */
  ASCENDING("asc"),
  /** Largest first. */
  DESCENDING("desc");

  private final String wireName;

  SortDirection(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
