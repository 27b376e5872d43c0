package org.analyticsstudio.model.schema;

import org.analyticsstudio.model.naming.WireName;

/** How the values of a group become one. */
public enum Aggregation implements WireName {
  /** The sum; null for a group without values. */
  SUM("SUM"),
  /** The arithmetic mean, a double. */
  AVG("AVG"),
  /** The least value. */
  MIN("MIN"),
  /** The greatest value. */
  MAX("MAX"),
  /** How many values are not null; on column {@code *} how many rows. */
  COUNT("COUNT"),
  /** How many different values there are, nulls left out. */
  COUNT_DISTINCT("COUNT_DISTINCT"),
  /** The middle value, a double. */
  MEDIAN("MEDIAN");

  private final String wireName;

  Aggregation(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
