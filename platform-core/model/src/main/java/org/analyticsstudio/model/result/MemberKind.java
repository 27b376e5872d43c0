package org.analyticsstudio.model.result;

import org.analyticsstudio.model.naming.WireName;

/** What a column of a result is. */
public enum MemberKind implements WireName {
  /** A value rows are grouped by. */
  DIMENSION("dimension"),
  /** A value computed for each group. */
  MEASURE("measure");

  private final String wireName;

  MemberKind(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
