package org.analyticsstudio.model.query;

import org.analyticsstudio.model.naming.WireName;

/** What a relative time range counts from. */
public enum TimeAnchor implements WireName {
  /** The newest time in the data; the default. */
  DATA("data"),
  /** Today, in the zone of the installation. */
  TODAY("today");

  private final String wireName;

  TimeAnchor(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
