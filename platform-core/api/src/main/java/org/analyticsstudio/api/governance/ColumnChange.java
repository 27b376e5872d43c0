package org.analyticsstudio.api.governance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a column of a table differs from what was registered.
 *
 * @param kind how
 * @param column its name in the table
 * @param before the type it had there; absent for a new one
 * @param now the type it has there; absent for one that is gone
 * @param breaks what no longer works because of it, for people: members of the semantic layer and
 *     tiles of dashboards; empty when nothing uses it, or it can still be read as before
 */
public record ColumnChange(
    ColumnChangeKind kind,
    String column,
    @Nullable String before,
    @Nullable String now,
    List<String> breaks) {

  /** Copies the list. */
  public ColumnChange {
    breaks = List.copyOf(breaks);
  }
}
