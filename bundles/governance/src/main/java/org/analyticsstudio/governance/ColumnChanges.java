package org.analyticsstudio.governance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.governance.ColumnChange;
import org.analyticsstudio.api.governance.ColumnChangeKind;
import org.analyticsstudio.spi.datasource.SourceColumn;

/** Compares the columns that were registered with those that are there. */
final class ColumnChanges {

  private ColumnChanges() {}

  /**
   * How they differ.
   *
   * @param breaks what stands on a column, by its member name
   */
  static List<ColumnChange> between(
      List<DatasetColumn> registered,
      List<SourceColumn> there,
      Function<String, List<String>> breaks) {
    Map<String, SourceColumn> now = new LinkedHashMap<>();
    there.forEach(column -> now.put(column.name(), column));
    List<ColumnChange> changes = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (DatasetColumn column : registered) {
      known.add(column.header());
      SourceColumn found = now.get(column.header());
      if (found == null) {
        changes.add(
            new ColumnChange(
                ColumnChangeKind.GONE,
                column.header(),
                column.sourceType(),
                null,
                breaks.apply(column.name())));
      } else if (!Objects.equals(found.sourceType(), column.sourceType())) {
        boolean readAsBefore = found.type() == column.type();
        changes.add(
            new ColumnChange(
                ColumnChangeKind.TYPE_CHANGED,
                column.header(),
                column.sourceType(),
                found.sourceType(),
                readAsBefore ? List.of() : breaks.apply(column.name())));
      }
    }
    for (SourceColumn column : there) {
      if (column.type() != null && !known.contains(column.name())) {
        changes.add(
            new ColumnChange(
                ColumnChangeKind.ADDED, column.name(), null, column.sourceType(), List.of()));
      }
    }
    return changes;
  }
}
