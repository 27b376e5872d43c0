package org.analyticsstudio.model.principal;

import org.analyticsstudio.model.naming.WireName;

/** What a person may do, from least to most. Each role may do all that the ones before it may. */
public enum Role implements WireName {
  /** Looks at dashboards, explores, asks and exports. */
  VIEWER("viewer"),
  /** Also uploads files, makes datasets, edits semantic schemas and dashboards. */
  ANALYST("analyst"),
  /** Also manages people, projects and plug-ins, and reads the audit log. */
  ADMIN("admin");

  private final String wireName;

  Role(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  /** Whether this role may do what {@code needed} may. */
  public boolean covers(Role needed) {
    return compareTo(needed) >= 0;
  }
}
