package org.analyticsstudio.catalog.types;

import java.util.Set;

/**
 * How long the numbers of a column are.
 *
 * @param whole the most digits before the decimal sign
 * @param scale the most digits after it
 * @param decimals whether any number is spelled with a decimal sign
 * @param grouped whether any number has separated thousands
 */
record Digits(int whole, int scale, boolean decimals, boolean grouped) {

  static Digits of(ColumnEvidence column, Set<CellKind> kinds, char decimal) {
    int whole = 1;
    int scale = 0;
    boolean decimals = false;
    boolean grouped = false;
    for (CellKind kind : kinds) {
      if (column.count(kind) == 0) {
        continue;
      }
      boolean three = kind == CellKind.DOT_THREE || kind == CellKind.COMMA_THREE;
      boolean thousands = three && (kind == CellKind.DOT_THREE) != (decimal == '.');
      int shift = thousands ? column.scale(kind) : 0;
      whole = Math.max(whole, column.intDigits(kind) + shift);
      int own = column.scale(kind) - shift;
      scale = Math.max(scale, own);
      grouped |= thousands || kind.name().contains("GROUPED");
      decimals |= own > 0 || kind == CellKind.DOT_DECIMAL || kind == CellKind.COMMA_DECIMAL;
    }
    return new Digits(whole, scale, decimals, grouped);
  }

  /** The same after the decimal sign has moved to the left by so many places. */
  Digits shifted(int places) {
    return places == 0
        ? this
        : new Digits(Math.max(whole - places, 1), scale + places, true, grouped);
  }

  int precision() {
    return whole + scale;
  }
}
