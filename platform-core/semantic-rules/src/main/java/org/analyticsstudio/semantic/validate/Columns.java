package org.analyticsstudio.semantic.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.schema.ColumnType;

/** The columns of the dataset the schema is for, if it is for one. */
final class Columns {

  private final boolean known;
  private final Map<String, ColumnType> types = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  private Columns(boolean known) {
    this.known = known;
  }

  static Columns unknown() {
    return new Columns(false);
  }

  static Columns of(List<DatasetColumn> columns) {
    Columns result = new Columns(true);
    for (DatasetColumn column : columns) {
      result.types.put(column.name(), column.type());
      result.names.add(column.name());
    }
    return result;
  }

  /** The type of a column; empty when nothing is known, and reported when it is not there. */
  Optional<ColumnType> check(String column, String path, Findings findings) {
    ColumnType type = types.get(column);
    if (known && type == null) {
      findings.error(
          path,
          "unknown_column",
          "The dataset has no column " + column + ".",
          NearestNames.hint(column, names));
    }
    return Optional.ofNullable(type);
  }
}
