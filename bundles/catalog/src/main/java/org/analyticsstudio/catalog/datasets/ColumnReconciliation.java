package org.analyticsstudio.catalog.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.catalog.Datasets.VersionMode;
import org.analyticsstudio.api.catalog.UploadOptions.TypedColumn;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Measure;

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
      } else if (percentsMeetOthers(before, now)) {
        problems.add(
            new FieldProblem(
                name,
                "percent_changed",
                "Column '"
                    + name
                    + "' has percent signs "
                    + (isPercent(now)
                        ? "in the file but not in the dataset"
                        : "in the dataset but not in the file")
                    + ", where 12.5% is 0.125.",
                "Write its values in the same way as before."));
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
              boolean alike = own == null || Objects.equals(own.column().format(), column.format());
              return new DatasetColumn(
                  column.name(), column.header(), type, true, alike ? column.format() : null);
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

  /** Fractions read from percents, and numbers too large to be fractions. */
  private static boolean percentsMeetOthers(ColumnProfile before, ColumnProfile now) {
    return isPercent(before) != isPercent(now) && exceedsOne(isPercent(before) ? now : before);
  }

  private static boolean isPercent(ColumnProfile column) {
    return Measure.PERCENT.equals(column.column().format());
  }

  private static boolean exceedsOne(ColumnProfile column) {
    boolean number =
        switch (column.column().type()) {
          case INTEGER, DECIMAL, DOUBLE -> true;
          default -> false;
        };
    return number
        && column.min() != null
        && column.max() != null
        && (Double.parseDouble(column.max()) > 1 || Double.parseDouble(column.min()) < -1);
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
