package org.analyticsstudio.catalog.types;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Tells the form of a cell from its UTF-8 bytes. Mutable, for one thread: the accessors speak of
 * the cell last classified.
 */
public final class CellClassifier {

  private static final int LONGEST_NUMBER = 60;

  private final NumberMarks marks = new NumberMarks();
  private final TemporalCell temporal = new TemporalCell();
  private final GroupedNumber grouped = new GroupedNumber();
  private int intDigits;
  private int scale;
  private boolean padded;
  private boolean odd;
  private CellKind inner = CellKind.TEXT;
  private int currency;

  /** Tells the form of a cell. */
  public CellKind classify(byte[] text, int from, int to, boolean quoted) {
    padded = false;
    odd = false;
    intDigits = 0;
    scale = 0;
    if (from == to) {
      return quoted ? CellKind.QUOTED_EMPTY : CellKind.EMPTY;
    }
    int start = from;
    int end = to;
    while (start < end && text[start] == ' ') {
      start++;
    }
    while (end > start && text[end - 1] == ' ') {
      end--;
    }
    if (start == end) {
      padded = true;
      return CellKind.BLANK;
    }
    padded = end - start != to - from;
    byte c = text[start];
    if (c >= '0' && c <= '9' || c == '-' || c == '.') {
      return number(text, start, end);
    }
    if (c == '+') {
      CellKind kind = end - start > 1 ? number(text, start + 1, end) : CellKind.TEXT;
      if (kind == CellKind.PERCENT && text[start + 1] != '-') {
        return kind;
      }
      boolean number = kind.family() == CellKind.Family.NUMBER || kind == CellKind.LEADING_ZERO;
      return number && text[start + 1] != '-' ? CellKind.PLUS : CellKind.TEXT;
    }
    if (c == '(' || NumberMarks.mayBegin(c)) {
      return marked(text, start, end);
    }
    return word(text, start, end);
  }

  private CellKind number(byte[] text, int from, int to) {
    boolean negative = text[from] == '-';
    int start = negative ? from + 1 : from;
    int at = start;
    while (at < to && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    int whole = at - start;
    boolean zero = whole > 1 && text[start] == '0';
    if (at == to) {
      return whole == 0 ? CellKind.TEXT : integer(text[start], whole, zero, negative);
    }
    byte c = text[at];
    if (c == '.' || c == ',') {
      int point = at++;
      while (at < to && text[at] >= '0' && text[at] <= '9') {
        at++;
      }
      int fraction = at - point - 1;
      if (at == to && whole + fraction > 0) {
        return decimal(text[start], whole, fraction, zero, c == '.');
      }
    } else if (!negative && (c == '-' || c == '/' || c == ':' || isLetter(c))) {
      CellKind moment = temporal.parse(text, from, to);
      if (moment != CellKind.TEXT) {
        return moment;
      }
    }
    return rare(text, from, to);
  }

  private CellKind integer(byte first, int whole, boolean zero, boolean negative) {
    intDigits = whole;
    if (zero) {
      return CellKind.LEADING_ZERO;
    }
    odd = negative && first == '0';
    return whole == 1 && first <= '1' && !negative ? CellKind.BIT : CellKind.INTEGER;
  }

  private CellKind decimal(byte first, int whole, int fraction, boolean zero, boolean dot) {
    intDigits = Math.max(whole, 1);
    scale = fraction;
    if (zero) {
      return dot ? CellKind.LEADING_ZERO : CellKind.TEXT;
    }
    odd = whole == 0 || fraction == 0;
    if (fraction == 3 && whole >= 1 && whole <= 3 && first != '0') {
      return dot ? CellKind.DOT_THREE : CellKind.COMMA_THREE;
    }
    return dot ? CellKind.DOT_DECIMAL : CellKind.COMMA_DECIMAL;
  }

  /** Dates with dots or spaces, grouped and scientific numbers, numbers with a unit. */
  private CellKind rare(byte[] text, int from, int to) {
    if (to - from > LONGEST_NUMBER) {
      return CellKind.TEXT;
    }
    CellKind moment = temporal.parse(text, from, to);
    if (moment != CellKind.TEXT) {
      return moment;
    }
    String cell = new String(text, from, to - from, ISO_8859_1);
    CellKind number = grouped.parse(cell);
    if (number == CellKind.SCIENTIFIC && !DoubleRange.holds(cell)) {
      return CellKind.TEXT;
    }
    intDigits = grouped.intDigits();
    scale = grouped.scale();
    odd = number != CellKind.SCIENTIFIC;
    return number == CellKind.TEXT ? marked(text, from, to) : number;
  }

  /** A number with a currency sign before or after it, a percent sign after it, or parentheses. */
  private CellKind marked(byte[] text, int from, int to) {
    if (to - from > LONGEST_NUMBER) {
      return CellKind.TEXT;
    }
    boolean negative = marks.strip(text, from, to);
    int start = marks.start();
    int end = marks.end();
    CellKind kind = marks.kind();
    boolean signed = start < end && text[start] == '-';
    if (kind == CellKind.TEXT || start >= end || signed && (negative || end - start == 1)) {
      return CellKind.TEXT;
    }
    if (!signed && text[start] != '.' && !isDigit(text[start])) {
      return CellKind.TEXT;
    }
    int sign = marks.currency();
    CellKind found = number(text, start, end);
    if (found.family() != CellKind.Family.NUMBER || found == CellKind.SCIENTIFIC) {
      return CellKind.TEXT;
    }
    odd = true;
    inner = found;
    currency = sign;
    return kind;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private CellKind word(byte[] text, int from, int to) {
    int length = to - from;
    int first = text[from] | 0x20;
    switch (first) {
      case 't':
        if (equals(text, from, to, "true")) {
          return CellKind.BOOLEAN;
        }
        return length == 1 ? CellKind.YES_NO : CellKind.TEXT;
      case 'f':
        if (equals(text, from, to, "false")) {
          return CellKind.BOOLEAN;
        }
        break;
      case 'y':
        return length == 1 || equals(text, from, to, "yes") ? CellKind.YES_NO : CellKind.TEXT;
      case 'n':
        if (length == 1 || equals(text, from, to, "no")) {
          return CellKind.YES_NO;
        }
        break;
      default:
        break;
    }
    if (length == 1) {
      return first == 'f' ? CellKind.YES_NO : CellKind.TEXT;
    }
    boolean monthLike = length >= 8 && length <= 40 && text[to - 1] <= 'Z';
    return monthLike && "jfmasond".indexOf(first) >= 0
        ? temporal.parse(text, from, to)
        : CellKind.TEXT;
  }

  private static boolean equals(byte[] text, int from, int to, String lower) {
    if (to - from != lower.length()) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      if ((text[from + i] | 0x20) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(byte b) {
    int c = b | 0x20;
    return c >= 'a' && c <= 'z';
  }

  /** Digits before the decimal sign, as spelled. */
  public int intDigits() {
    return intDigits;
  }

  /** Digits after the decimal sign, as spelled. */
  public int scale() {
    return scale;
  }

  /** Whether spaces surround the value. */
  public boolean padded() {
    return padded;
  }

  /** Whether a number is spelled so that not every reader understands it. */
  public boolean odd() {
    return odd;
  }

  /** The form of the number alone, when the cell is a number with marks. */
  public CellKind inner() {
    return inner;
  }

  /** The currency sign of the cell as a code point, when it has one. */
  public int currency() {
    return currency;
  }

  /** The parts of the cell when it is of a temporal kind. */
  public TemporalCell temporal() {
    return temporal;
  }
}
