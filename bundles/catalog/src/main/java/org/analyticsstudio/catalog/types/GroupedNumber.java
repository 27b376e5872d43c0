package org.analyticsstudio.catalog.types;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells numbers with separated thousands and with exponents. Works on UTF-8 bytes taken as ISO
 * 8859-1 characters. Mutable, for one thread.
 */
final class GroupedNumber {

  /** No-break space, narrow no-break space and right quotation mark, as bytes of UTF-8. */
  private static final String SPACE = "(?: |'|\u00c2\u00a0|\u00e2\u0080\u00af|\u00e2\u0080\u0099)";

  private static final Pattern SCIENTIFIC =
      Pattern.compile("-?(\\d+(?:\\.\\d*)?|\\.\\d+)[eE][+-]?\\d{1,3}");
  private static final Pattern BY_COMMA = grouped(",", "\\.");
  private static final Pattern BY_DOT = grouped("\\.", ",");
  private static final Pattern BY_SPACE = grouped(SPACE, "[.,]");

  private int intDigits;
  private int scale;

  private static Pattern grouped(String group, String decimal) {
    return Pattern.compile(
        "-?(?<whole>[1-9]\\d{0,2}(?:"
            + group
            + "\\d{3})+)(?:(?<sign>"
            + decimal
            + ")(?<fraction>\\d+))?");
  }

  CellKind parse(String cell) {
    Matcher match = BY_COMMA.matcher(cell);
    if (match.matches()) {
      return measured(match, CellKind.COMMA_GROUPED);
    }
    match = BY_DOT.matcher(cell);
    if (match.matches()) {
      return measured(match, CellKind.DOT_GROUPED);
    }
    match = BY_SPACE.matcher(cell);
    if (match.matches()) {
      String sign = match.group("sign");
      return measured(
          match,
          sign == null
              ? CellKind.SPACE_GROUPED
              : sign.equals(".") ? CellKind.SPACE_GROUPED_DOT : CellKind.SPACE_GROUPED_COMMA);
    }
    intDigits = 0;
    scale = 0;
    return SCIENTIFIC.matcher(cell).matches() ? CellKind.SCIENTIFIC : CellKind.TEXT;
  }

  private CellKind measured(Matcher match, CellKind kind) {
    intDigits = (int) match.group("whole").chars().filter(c -> c >= '0' && c <= '9').count();
    String fraction = match.group("fraction");
    scale = fraction == null ? 0 : fraction.length();
    return kind;
  }

  int intDigits() {
    return intDigits;
  }

  int scale() {
    return scale;
  }
}
