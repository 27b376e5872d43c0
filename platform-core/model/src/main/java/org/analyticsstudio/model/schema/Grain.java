package org.analyticsstudio.model.schema;

import org.analyticsstudio.model.naming.WireName;

/** What one row of a dataset stands for in time. */
public enum Grain implements WireName {
  /** One row an hour, or a moment within it. */
  HOURLY("hourly"),
  /** One row a day. */
  DAILY("daily"),
  /** One row a week. */
  WEEKLY("weekly"),
  /** One row a month. */
  MONTHLY("monthly"),
  /** One row a quarter. */
  QUARTERLY("quarterly"),
  /** One row a year. */
  YEARLY("yearly"),
  /** Rows have no time. */
  NONE("none");

  private final String wireName;

  Grain(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
