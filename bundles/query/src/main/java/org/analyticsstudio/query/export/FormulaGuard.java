package org.analyticsstudio.query.export;

/** Tells text that a spreadsheet would take for a formula. */
final class FormulaGuard {

  private static final String STARTERS = "=+-@\t\r\n＝＋－＠";

  private FormulaGuard() {}

  /**
   * Whether the text is like a formula, also behind blanks and quotes, which spreadsheets strip
   * when they read.
   */
  static boolean isFormulaLike(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (STARTERS.indexOf(c) >= 0) {
        return true;
      }
      if (!isStripped(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isStripped(char c) {
    return c == '"'
        || c == '\''
        || c == '\uFEFF'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c);
  }
}
