package org.analyticsstudio.catalog.types;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.api.catalog.UploadOptions.DateOrder;
import org.analyticsstudio.model.schema.ColumnType;

/** Gives a column the type a person asked for, when every one of its values can be read so. */
public final class TypeOverride {

  private static final String REASON = "As asked for";

  private static final Set<CellKind> MOMENTS =
      EnumSet.of(
          CellKind.DATE_YMD,
          CellKind.DATE_EITHER,
          CellKind.DATE_NAMED,
          CellKind.DATE_MDY,
          CellKind.DATE_DMY);

  private static final Set<CellKind> EXTRA_NUMBERS =
      EnumSet.of(CellKind.LEADING_ZERO, CellKind.PLUS, CellKind.NUMBER_AS_TEXT);

  private final Conventions conventions;

  /** For a file with these conventions. */
  public TypeOverride(Conventions conventions) {
    this.conventions = conventions;
  }

  /** What came of it: the typed column, or the rows whose values can't be read so. */
  public record Outcome(Optional<TypedColumn> column, List<Long> refusedRows) {}

  /** Gives a column a type. */
  public Outcome force(ColumnEvidence column, ColumnType type) {
    return switch (type) {
      case TEXT -> plain(type);
      case INTEGER, DECIMAL, DOUBLE -> number(column, type);
      case BOOLEAN -> truth(column);
      case DATE -> column.timed() > 0 ? refused(column, Set.of()) : moment(column, type);
      case TIMESTAMP -> moment(column, type);
      case TIME -> among(column, type, EnumSet.of(CellKind.TIME));
    };
  }

  /** Percents are fractions, so that they can neither be whole nor stand among other numbers. */
  private Outcome number(ColumnEvidence column, ColumnType type) {
    long percents = column.count(CellKind.PERCENT);
    if (percents > 0 && (percents < column.values() || type == ColumnType.INTEGER)) {
      List<Long> rows = column.firstRowsOutside(EnumSet.of(CellKind.PERCENT));
      return new Outcome(
          Optional.empty(), rows.isEmpty() ? column.firstRowsOutside(Set.of()) : rows);
    }
    NumberForm form = NumberForm.of(column).orElse(NumberForm.BARE);
    ColumnEvidence numbers = column.withoutMarks();
    return switch (type) {
      case INTEGER -> integer(numbers, form);
      case DECIMAL -> counted(numbers, type, numbers(numbers, false), form);
      default -> {
        Set<CellKind> kinds = numbers(numbers, true);
        yield numbers.firstRowsOutside(kinds).isEmpty()
            ? done(typed(type, new Digits(0, 0, true, false), decimalOf(numbers), form))
            : refused(numbers, kinds);
      }
    };
  }

  private Outcome integer(ColumnEvidence column, NumberForm form) {
    Set<CellKind> kinds = numbers(column, false);
    char decimal = decimalOf(column);
    kinds.removeIf(
        kind -> {
          boolean three = kind == CellKind.DOT_THREE || kind == CellKind.COMMA_THREE;
          boolean thousands = three && (kind == CellKind.DOT_THREE) != (decimal == '.');
          return kind == CellKind.DOT_DECIMAL
              || kind == CellKind.COMMA_DECIMAL
              || !thousands && column.scale(kind) > 0;
        });
    return counted(column, ColumnType.INTEGER, kinds, form);
  }

  private Outcome counted(
      ColumnEvidence column, ColumnType type, Set<CellKind> kinds, NumberForm form) {
    if (!column.firstRowsOutside(kinds).isEmpty()) {
      return refused(column, kinds);
    }
    char decimal = decimalOf(column);
    Digits digits = Digits.of(column, kinds, decimal).shifted(form.shift());
    return digits.precision() > TypedColumn.MAX_PRECISION
        ? refused(column, Set.of())
        : done(typed(type, digits, decimal, form));
  }

  private TypedColumn typed(ColumnType type, Digits digits, char decimal, NumberForm form) {
    return new TypedColumn(
        type,
        digits.precision(),
        digits.scale(),
        decimal,
        conventions.dateOrder(),
        form.format(),
        REASON,
        List.of());
  }

  private Outcome truth(ColumnEvidence column) {
    return among(
        column, ColumnType.BOOLEAN, EnumSet.of(CellKind.BOOLEAN, CellKind.YES_NO, CellKind.BIT));
  }

  private Outcome moment(ColumnEvidence column, ColumnType type) {
    boolean monthFirst = column.count(CellKind.DATE_MDY) > 0;
    boolean dayFirst = column.count(CellKind.DATE_DMY) > 0;
    Conventions own = conventions;
    Set<CellKind> kinds = EnumSet.copyOf(MOMENTS);
    if (monthFirst && dayFirst || conventions.dateOrderGiven()) {
      kinds.remove(
          conventions.dateOrder() == DateOrder.DMY ? CellKind.DATE_MDY : CellKind.DATE_DMY);
    } else if (monthFirst || dayFirst) {
      own = conventions.withDateOrder(monthFirst ? DateOrder.MDY : DateOrder.DMY);
    }
    return column.firstRowsOutside(kinds).isEmpty()
        ? done(TypedColumn.plain(type, own, REASON, List.of()))
        : refused(column, kinds);
  }

  private Outcome among(ColumnEvidence column, ColumnType type, Set<CellKind> kinds) {
    return column.firstRowsOutside(kinds).isEmpty() ? plain(type) : refused(column, kinds);
  }

  private char decimalOf(ColumnEvidence column) {
    char decimal = conventions.decimal();
    Set<CellKind> kinds = Conventions.numbers(decimal);
    kinds.addAll(EXTRA_NUMBERS);
    boolean fits = column.firstRowsOutside(kinds).isEmpty();
    return fits || conventions.decimalGiven() ? decimal : decimal == '.' ? ',' : '.';
  }

  private Set<CellKind> numbers(ColumnEvidence column, boolean exponents) {
    Set<CellKind> kinds = Conventions.numbers(decimalOf(column));
    kinds.addAll(EXTRA_NUMBERS);
    if (!exponents) {
      kinds.remove(CellKind.SCIENTIFIC);
    }
    return kinds;
  }

  private Outcome plain(ColumnType type) {
    return done(TypedColumn.plain(type, conventions, REASON, List.of()));
  }

  private static Outcome done(TypedColumn column) {
    return new Outcome(Optional.of(column), List.of());
  }

  private static Outcome refused(ColumnEvidence column, Set<CellKind> wanted) {
    return new Outcome(Optional.empty(), column.firstRowsOutside(wanted));
  }
}
