package org.analyticsstudio.catalog.types;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.analyticsstudio.api.catalog.UploadedFile.Warning;
import org.analyticsstudio.model.schema.Measure;
import org.jspecify.annotations.Nullable;

/** How the numbers of a column are dressed, when all of them are dressed alike. */
enum NumberForm {
  /** Digits alone. */
  BARE(null, 0),
  /** Negative numbers in parentheses, others bare. */
  ACCOUNTING(null, 0),
  /** One currency sign with every number. */
  CURRENCY(Measure.CURRENCY, 0),
  /** A percent sign behind every number. */
  PERCENT(Measure.PERCENT, 2);

  private final @Nullable String format;
  private final int shift;

  NumberForm(@Nullable String format, int shift) {
    this.format = format;
    this.shift = shift;
  }

  /** The form that every value of the column has; empty when they differ or aren't numbers. */
  static Optional<NumberForm> of(ColumnEvidence column) {
    long values = column.values();
    long numbers = column.count(CellKind.Family.NUMBER);
    long accounting = column.count(CellKind.ACCOUNTING);
    if (values == 0) {
      return Optional.empty();
    }
    if (numbers == values) {
      return Optional.of(BARE);
    }
    if (column.count(CellKind.PERCENT) == values) {
      return Optional.of(PERCENT);
    }
    if (column.count(CellKind.CURRENCY) == values && column.currencies().size() == 1) {
      return Optional.of(CURRENCY);
    }
    boolean oneSided = numbers == 0 || accounting == 0;
    return !oneSided && numbers + accounting == values ? Optional.of(ACCOUNTING) : Optional.empty();
  }

  /** How measures of such a column are shown; absent when nothing tells. */
  @Nullable String format() {
    return format;
  }

  /** By how many places the decimal sign moves to the left when such a number is read. */
  int shift() {
    return shift;
  }

  /** What is added to the reason of the type. */
  String reason(ColumnEvidence column) {
    return switch (this) {
      case BARE -> "";
      case ACCOUNTING -> ", negative ones in parentheses";
      case CURRENCY -> ", with the currency sign " + signs(column);
      case PERCENT -> ", read from percents: 12.5% is 0.125";
    };
  }

  /** What people should know about how the column was read. */
  List<Warning> warnings(String name, ColumnEvidence column) {
    String what =
        switch (this) {
          case BARE -> "";
          case ACCOUNTING -> "' has numbers in parentheses; they were read as negative numbers.";
          case CURRENCY ->
              "' has amounts in "
                  + signs(column)
                  + "; they were read as numbers without the sign. Give it the type text to keep"
                  + " it as it is.";
          case PERCENT ->
              "' has numbers with a percent sign; they were read as fractions, so that 12.5% is"
                  + " 0.125. Give it the type text to keep it as it is.";
        };
    return what.isEmpty()
        ? List.of()
        : List.of(new Warning("unit_read", "Column '" + name + what, null));
  }

  private static String signs(ColumnEvidence column) {
    return column.currencies().stream().map(Character::toString).collect(Collectors.joining(" "));
  }
}
