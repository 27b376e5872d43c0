package org.analyticsstudio.catalog.workbook;

/** Reads names of cells such as {@code AB12}. */
final class CellName {

  private static final int MOST_LETTERS = 3;
  private static final int MOST_DIGITS = 7;

  private CellName() {}

  /** The column, counted from 0. */
  static int column(String name) {
    int column = 0;
    int i = 0;
    while (i < name.length() && isLetter(name.charAt(i))) {
      column = column * 26 + (name.charAt(i) & 0x1f);
      if (++i > MOST_LETTERS) {
        throw WorkbookProblems.corrupted(null);
      }
    }
    if (i == 0) {
      throw WorkbookProblems.corrupted(null);
    }
    return column - 1;
  }

  /** The row, counted from 1. */
  static long row(String name) {
    int i = 0;
    while (i < name.length() && isLetter(name.charAt(i))) {
      i++;
    }
    int digits = name.length() - i;
    if (digits == 0 || digits > MOST_DIGITS) {
      throw WorkbookProblems.corrupted(null);
    }
    return Long.parseLong(name.substring(i));
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
