package org.analyticsstudio.api.governance;

import org.analyticsstudio.model.naming.WireName;

/** How a column can differ from what was registered. */
public enum ColumnChangeKind implements WireName {
  /** It is no longer there. */
  GONE("gone"),
  /** It is of another type. */
  TYPE_CHANGED("type_changed"),
  /** It was not there. */
  ADDED("added");

  private final String wireName;

  ColumnChangeKind(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
