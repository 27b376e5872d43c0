package org.analyticsstudio.catalog.types;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.api.catalog.UploadOptions.DateOrder;
import org.analyticsstudio.api.catalog.UploadedFile.Warning;
import org.analyticsstudio.model.schema.ColumnType;

/**
 * Decides the type of a column from all of its cells. A type other than text is chosen only when
 * every value has it; nothing is rounded and nothing is dropped.
 */
public final class TypeDetection {

  private static final Set<CellKind> MOMENTS =
      EnumSet.of(
          CellKind.DATE_YMD,
          CellKind.DATE_MDY,
          CellKind.DATE_DMY,
          CellKind.DATE_EITHER,
          CellKind.DATE_NAMED);

  private static final Set<CellKind> MARKED =
      EnumSet.of(CellKind.PERCENT, CellKind.CURRENCY, CellKind.ACCOUNTING);

  private final Conventions conventions;

  /** For a file with these conventions. */
  public TypeDetection(Conventions conventions) {
    this.conventions = conventions;
  }

  /** Decides the type of a column. */
  public TypedColumn decide(String name, ColumnEvidence column) {
    long values = column.values();
    if (values == 0) {
      return text("It has no values", List.of());
    }
    Optional<NumberForm> form = NumberForm.of(column);
    if (form.isPresent()) {
      return number(name, column, form.get());
    }
    if (column.count(CellKind.BOOLEAN) == values) {
      return TypedColumn.plain(
          ColumnType.BOOLEAN, conventions, "Every value is true or false", List.of());
    }
    if (column.count(CellKind.TIME) == values) {
      return TypedColumn.plain(
          ColumnType.TIME, conventions, "Every value is a time of day", List.of());
    }
    if (column.count(CellKind.Family.MOMENT) == values) {
      return moment(name, column);
    }
    return otherwise(name, column, values);
  }

  private TypedColumn number(String name, ColumnEvidence dressed, NumberForm form) {
    ColumnEvidence column = dressed.withoutMarks();
    char decimal = conventions.decimal();
    Set<CellKind> kinds = Conventions.numbers(decimal);
    if (!column.firstRowsOutside(kinds).isEmpty() && !conventions.decimalGiven()) {
      decimal = decimal == '.' ? ',' : '.';
      kinds = Conventions.numbers(decimal);
    }
    List<Long> others = column.firstRowsOutside(kinds);
    if (!others.isEmpty()) {
      return text(
          "Its numbers use both the point and the comma as decimal sign",
          List.of(
              new Warning(
                  "mixed_types",
                  "Column '"
                      + name
                      + "' mixes decimal points and decimal commas; it is kept as"
                      + " text. Say which one it is with the option decimal.",
                  others)));
    }
    List<Warning> warnings = new ArrayList<>(form.warnings(name, dressed));
    if (conventions.decimalOpen() && column.count(CellKind.DOT_THREE) > 0) {
      warnings.add(
          new Warning(
              "decimal_ambiguous",
              "Column '"
                  + name
                  + "' has values like 1.234 and nothing tells whether the point separates"
                  + " thousands or decimals; it was read as decimals. Say otherwise with the"
                  + " option decimal.",
              column.firstRows(Set.of(CellKind.DOT_THREE))));
    }
    if (conventions.decimalOpen() && column.count(CellKind.COMMA_THREE) > 0) {
      warnings.add(
          new Warning(
              "decimal_ambiguous",
              "Column '"
                  + name
                  + "' has values like 1,234 and nothing tells whether the comma"
                  + " separates thousands or decimals; it was read as "
                  + (decimal == ',' ? "decimals" : "thousands")
                  + ". Say otherwise with the option decimal.",
              column.firstRows(Set.of(CellKind.COMMA_THREE))));
    }
    if (column.count(CellKind.SCIENTIFIC) > 0 && column.lossyAsDouble()) {
      return text(
          "Some of its numbers have an exponent, others more digits than such numbers keep",
          List.of(
              new Warning(
                  "number_too_long",
                  "Column '"
                      + name
                      + "' has numbers with an exponent and numbers of so many digits that they"
                      + " would be rounded; it is kept as text.",
                  null)));
    }
    if (column.count(CellKind.SCIENTIFIC) > 0) {
      return TypedColumn.plain(
          ColumnType.DOUBLE,
          conventions,
          "Every value is a number, some with an exponent",
          warnings);
    }
    Digits digits = Digits.of(column, kinds, decimal).shifted(form.shift());
    if (digits.precision() > TypedColumn.MAX_PRECISION) {
      return text(
          "Its numbers are too long for an exact type",
          List.of(
              new Warning(
                  "number_too_long",
                  "Column '" + name + "' has numbers of more than 38 digits; it is kept as text.",
                  null)));
    }
    return new TypedColumn(
        digits.decimals() ? ColumnType.DECIMAL : ColumnType.INTEGER,
        digits.precision(),
        digits.scale(),
        decimal,
        conventions.dateOrder(),
        form.format(),
        reason(digits, decimal) + form.reason(dressed),
        warnings);
  }

  private static String reason(Digits digits, char decimal) {
    if (!digits.decimals()) {
      return digits.grouped()
          ? "Every value is a whole number, some with separated thousands"
          : "Every value is a whole number";
    }
    return "Every value is a number with up to "
        + digits.scale()
        + " decimals"
        + (decimal == ',' ? " after a comma" : "")
        + (digits.grouped() ? ", some with separated thousands" : "");
  }

  private TypedColumn moment(String name, ColumnEvidence column) {
    long mdy = column.count(CellKind.DATE_MDY);
    long dmy = column.count(CellKind.DATE_DMY);
    if (mdy > 0 && dmy > 0) {
      return unparsable(name, column, mdy < dmy ? CellKind.DATE_MDY : CellKind.DATE_DMY);
    }
    Conventions own = conventions;
    List<Warning> warnings = new ArrayList<>();
    boolean open = column.count(CellKind.DATE_EITHER) > 0;
    if (mdy + dmy > 0) {
      boolean monthFirst = mdy > 0;
      DateOrder shown = monthFirst ? DateOrder.MDY : DateOrder.DMY;
      if (conventions.dateOrderGiven() && conventions.dateOrder() != shown) {
        return unparsable(name, column, monthFirst ? CellKind.DATE_MDY : CellKind.DATE_DMY);
      }
      own = conventions.withDateOrder(shown);
    } else if (open && conventions.dateOrderOpen()) {
      warnings.add(
          new Warning(
              "date_order_ambiguous",
              "Nothing tells whether the dates of column '"
                  + name
                  + "' have the day or the month"
                  + " first; they were read as "
                  + conventions.dateOrder().wireName()
                  + ". Say otherwise with the option date_order.",
              null));
    }
    if (column.zoned() > 0) {
      warnings.add(
          new Warning(
              "time_zone_dropped",
              "Column '" + name + "' has times with a time zone; they were turned to UTC.",
              null));
    }
    boolean timed = column.timed() > 0;
    StringBuilder reason = new StringBuilder("Every value is a ").append(timed ? "time" : "date");
    if (open || mdy + dmy > 0) {
      reason.append(", in the order ").append(own.dateOrder().wireName());
    }
    if (column.shortYears() > 0) {
      reason.append("; years of two digits lie between 1970 and 2069");
    }
    return TypedColumn.plain(
        timed ? ColumnType.TIMESTAMP : ColumnType.DATE, own, reason.toString(), warnings);
  }

  private TypedColumn unparsable(String name, ColumnEvidence column, CellKind odd) {
    return text(
        "Not all of its dates have the same order of day and month",
        List.of(
            new Warning(
                "unparsable_dates",
                "Column '"
                    + name
                    + "' has dates that don't fit the order of the others; it is"
                    + " kept as text.",
                column.firstRows(Set.of(odd)))));
  }

  private TypedColumn otherwise(String name, ColumnEvidence column, long values) {
    long numbers = column.count(CellKind.Family.NUMBER);
    long moments = column.count(CellKind.Family.MOMENT);
    long codes = column.count(CellKind.LEADING_ZERO, CellKind.PLUS);
    if (moments * 2 > values) {
      return text(
          "Some of its values are not dates",
          List.of(
              new Warning(
                  "unparsable_dates",
                  "Column '"
                      + name
                      + "' has "
                      + new Quantity(values - moments, "value")
                      + " that can't be read as dates; it is kept as text.",
                  column.firstRowsOutside(MOMENTS))));
    }
    if (codes > 0 && codes + numbers == values) {
      return text("Numbers with a leading zero or plus sign are codes", List.of());
    }
    if (column.count(CellKind.NUMBER_AS_TEXT) == values) {
      return text("Its numbers are kept as text in the workbook", List.of());
    }
    if (column.marked() > 0 && column.marked() + numbers == values) {
      return text(
          "Its numbers have different units, or some have none",
          List.of(
              new Warning(
                  "unit_kept",
                  "Column '"
                      + name
                      + "' mixes numbers with different currency or percent signs, or with and"
                      + " without; it is kept as text, since they can't be added up as they are.",
                  column.firstRows(MARKED))));
    }
    if (column.count(CellKind.YES_NO) == values) {
      return text("Yes and no stay text; give it the type boolean to change that", List.of());
    }
    long typed = values - column.count(CellKind.Family.TEXT);
    if (typed * 10 >= values) {
      boolean mostlyTyped = typed * 2 >= values;
      Set<CellKind> usual = EnumSet.noneOf(CellKind.class);
      for (CellKind kind : CellKind.values()) {
        if ((kind.family() != CellKind.Family.TEXT) == mostlyTyped) {
          usual.add(kind);
        }
      }
      List<Long> rows = column.firstRowsOutside(usual);
      return text(
          "Its values are of several kinds",
          List.of(
              new Warning(
                  "mixed_types",
                  "Column '"
                      + name
                      + "' holds values of several kinds ("
                      + typed
                      + " of "
                      + values
                      + " are numbers, dates or truth values); it is kept as text.",
                  rows.isEmpty() ? null : rows)));
    }
    return text("Its values are text", List.of());
  }

  private TypedColumn text(String reason, List<Warning> warnings) {
    return TypedColumn.plain(ColumnType.TEXT, conventions, reason, warnings);
  }
}
