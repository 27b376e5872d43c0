package org.analyticsstudio.catalog.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.catalog.Datasets.VersionMode;
import org.analyticsstudio.api.catalog.UploadOptions.TypedColumn;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.schema.ColumnType;

/** Compares the columns of a file with those of a dataset, by name. */
final class ColumnReconciliation {

  private final List<ColumnProfile> former;
  private final Map<String, ColumnProfile> latter;

  ColumnReconciliation(List<ColumnProfile> former, List<ColumnProfile> latter) {
    this.former = former;
    this.latter =
        latter.stream().collect(Collectors.toMap(c -> c.column().name(), Function.identity()));
  }

  /**
   * The types that the columns of the file are to be read with so that they fit the dataset.
   *
   * @param problems is told of every column that can't fit
   */
  List<TypedColumn> types(VersionMode mode, List<FieldProblem> problems) {
    List<TypedColumn> types = new ArrayList<>();
    for (ColumnProfile before : former) {
      String name = before.column().name();
      ColumnProfile now = latter.get(name);
      if (now == null) {
        problems.add(
            new FieldProblem(
                name,
                "column_missing",
                "Column '" + name + "' is missing.",
                "Add it to the file under the header '" + before.column().header() + "'."));
        continue;
      }
      Optional<ColumnType> type = fitting(before, now);
      if (type.isEmpty()) {
        problems.add(
            new FieldProblem(
                name,
                "type_changed",
                "Column '"
                    + name
                    + "' is "
                    + before.column().type().wireName()
                    + " in the dataset and "
                    + now.column().type().wireName()
                    + " in the file.",
                "Correct its values in the file."));
      } else if (type.get() != now.column().type()) {
        types.add(new TypedColumn(name, type.get()));
      }
    }
    if (mode == VersionMode.APPEND) {
      findNew(problems);
    }
    return types;
  }

  /** The columns of old and new rows together, in the order of the old ones. */
  static List<DatasetColumn> joined(List<DatasetColumn> before, List<ColumnProfile> added) {
    Map<String, ColumnProfile> byName =
        added.stream().collect(Collectors.toMap(c -> c.column().name(), Function.identity()));
    return before.stream()
        .map(
            column -> {
              ColumnProfile own = byName.get(column.name());
              ColumnType type = own == null ? column.type() : own.column().type();
              return new DatasetColumn(column.name(), column.header(), type, true);
            })
        .toList();
  }

  /** The type both can have without any value being changed. */
  private static Optional<ColumnType> fitting(ColumnProfile before, ColumnProfile now) {
    ColumnType old = before.column().type();
    ColumnType young = now.column().type();
    if (old == young || old == ColumnType.TEXT || isEmpty(now)) {
      return Optional.of(old);
    }
    if (isEmpty(before)) {
      return Optional.of(young);
    }
    return switch (old) {
      case INTEGER -> only(young, young == ColumnType.DECIMAL);
      case DECIMAL -> only(old, young == ColumnType.INTEGER);
      case DOUBLE -> only(old, young == ColumnType.INTEGER || young == ColumnType.DECIMAL);
      case DATE -> only(young, young == ColumnType.TIMESTAMP);
      case TIMESTAMP -> only(old, young == ColumnType.DATE);
      default -> Optional.empty();
    };
  }

  private static Optional<ColumnType> only(ColumnType type, boolean fits) {
    return fits ? Optional.of(type) : Optional.empty();
  }

  private static boolean isEmpty(ColumnProfile column) {
    return column.min() == null;
  }

  private void findNew(List<FieldProblem> problems) {
    List<String> known = former.stream().map(c -> c.column().name()).toList();
    for (String name : latter.keySet()) {
      if (!known.contains(name)) {
        problems.add(
            new FieldProblem(
                name,
                "column_new",
                "Column '" + name + "' is not in the dataset.",
                "Remove it from the file, or replace the data instead of appending."));
      }
    }
  }
}
