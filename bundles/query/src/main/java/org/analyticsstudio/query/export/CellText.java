package org.analyticsstudio.query.export;

import java.util.regex.Pattern;

/** Text as a cell of a workbook can hold it. */
final class CellText {

  /** How many characters a cell holds. */
  static final int MAX_LENGTH = 32_767;

  private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  /**
   * The text without what XML has no characters for, cut to what a cell holds, and with what would
   * be read as an escape escaped.
   */
  static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> clean.appendCodePoint(isXmlCharacter(point) ? point : 0xFFFD));
    String escaped = ESCAPE_LIKE.matcher(clean).replaceAll("_x005F_");
    if (escaped.length() <= MAX_LENGTH) {
      return escaped;
    }
    int end = MAX_LENGTH - 1;
    return escaped.substring(0, Character.isHighSurrogate(escaped.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  private static boolean isXmlCharacter(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
