package org.analyticsstudio.model.query;

import org.analyticsstudio.model.naming.WireName;

/**
 * The periods that time can be grouped by. A period is named by its first moment; weeks start on
 * Monday.
 */
public enum Granularity implements WireName {
  /** Hours. */
  HOUR("hour"),
  /** Days. */
  DAY("day"),
  /** ISO weeks. */
  WEEK("week"),
  /** Months. */
  MONTH("month"),
  /** Quarters. */
  QUARTER("quarter"),
  /** Calendar years. */
  YEAR("year");

  private final String wireName;

  Granularity(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
