package org.analyticsstudio.model.query;

import org.analyticsstudio.model.naming.WireName;

/** How a filter compares. */
public enum Operator implements WireName {
  /** Equal to the one value. */
  EQUALS("="),
  /** Different from the one value; rows without a value are kept. */
  NOT_EQUALS("!="),
  /** Greater than the one value. */
  GREATER(">"),
  /** Greater than the one value, or equal to it. */
  GREATER_OR_EQUAL(">="),
  /** Less than the one value. */
  LESS("<"),
  /** Less than the one value, or equal to it. */
  LESS_OR_EQUAL("<="),
  /** Equal to any of the values. */
  IN("in"),
  /** Different from all of the values; rows without a value are kept. */
  NOT_IN("not_in"),
  /** From the first to the second value, both included. */
  BETWEEN("between"),
  /** Text that holds the one value, upper and lower case alike. */
  CONTAINS("contains"),
  /** Text that starts with the one value, upper and lower case alike. */
  STARTS_WITH("starts_with"),
  /** Rows without a value; takes no values. */
  IS_NULL("is_null"),
  /** Rows with a value; takes no values. */
  IS_NOT_NULL("is_not_null");

  private final String wireName;

  Operator(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
