package org.analyticsstudio.catalog.types;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.api.catalog.UploadOptions.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes numbers and dates, decided over all of its cells.
 *
 * @param decimal the decimal sign
 * @param decimalGiven whether a person said so
 * @param dateOrder the order of day and month where a date leaves it open
 * @param dateOrderGiven whether a person said so
 * @param decimalOpen whether the cells allow the other decimal sign too
 * @param dateOrderOpen whether the cells allow the other order too
 */
public record Conventions(
    char decimal,
    boolean decimalGiven,
    DateOrder dateOrder,
    boolean dateOrderGiven,
    boolean decimalOpen,
    boolean dateOrderOpen) {

  /** Decides over all columns of a file. */
  public static Conventions of(
      List<ColumnEvidence> columns,
      char delimiter,
      @Nullable Character decimal,
      @Nullable DateOrder order) {
    long dot = 0;
    long comma = 0;
    long dotThree = 0;
    long commaThree = 0;
    long mdy = 0;
    long dmy = 0;
    long either = 0;
    boolean dots = false;
    for (ColumnEvidence marked : columns) {
      ColumnEvidence column = marked.withoutMarks();
      if (column.count(CellKind.Family.NUMBER) == column.values()) {
        dot += column.count(CellKind.DOT_DECIMAL, CellKind.COMMA_GROUPED);
        dot += column.count(CellKind.SPACE_GROUPED_DOT);
        comma += column.count(CellKind.COMMA_DECIMAL, CellKind.DOT_GROUPED);
        comma += column.count(CellKind.SPACE_GROUPED_COMMA);
        dotThree += column.count(CellKind.DOT_THREE);
        commaThree += column.count(CellKind.COMMA_THREE);
      }
      mdy += marked.count(CellKind.DATE_MDY);
      dmy += marked.count(CellKind.DATE_DMY);
      either += marked.count(CellKind.DATE_EITHER);
      dots |= marked.count(CellKind.DATE_EITHER) > 0 && marked.separators().contains('.');
    }
    boolean open = dot == 0 && comma == 0 && commaThree > 0;
    char sign = comma > dot || open && delimiter != ',' && dotThree == 0 ? ',' : '.';
    if (decimal != null) {
      sign = decimal;
    }
    boolean openPoint =
        dot == 0 && comma == 0 && commaThree == 0 && dotThree > 0 && delimiter == ';';
    DateOrder guess =
        dmy > mdy || mdy == 0 && (dots || sign == ',') ? DateOrder.DMY : DateOrder.MDY;
    return new Conventions(
        sign,
        decimal != null,
        order == null ? guess : order,
        order != null,
        decimal == null && (open || openPoint),
        order == null && either > 0 && mdy == 0 && dmy == 0);
  }

  /** The same with another order of day and month. */
  Conventions withDateOrder(DateOrder order) {
    return new Conventions(
        decimal, decimalGiven, order, dateOrderGiven, decimalOpen, dateOrderOpen);
  }

  /** The forms that are numbers with this decimal sign. */
  static Set<CellKind> numbers(char decimal) {
    Set<CellKind> kinds =
        EnumSet.of(
            CellKind.BIT,
            CellKind.INTEGER,
            CellKind.SPACE_GROUPED,
            CellKind.DOT_THREE,
            CellKind.COMMA_THREE);
    kinds.addAll(
        decimal == '.'
            ? EnumSet.of(
                CellKind.DOT_DECIMAL,
                CellKind.COMMA_GROUPED,
                CellKind.SPACE_GROUPED_DOT,
                CellKind.SCIENTIFIC)
            : EnumSet.of(
                CellKind.COMMA_DECIMAL, CellKind.DOT_GROUPED, CellKind.SPACE_GROUPED_COMMA));
    return kinds;
  }
}
