package org.analyticsstudio.spi.datasource;

import org.analyticsstudio.model.naming.WireName;

/** What a table can be. */
public enum TableKind implements WireName {
  /** Rows that are kept. */
  TABLE("table"),
  /** Rows that a query makes. */
  VIEW("view");

  private final String wireName;

  TableKind(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
