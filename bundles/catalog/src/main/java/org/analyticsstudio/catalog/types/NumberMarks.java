package org.analyticsstudio.catalog.types;

/**
 * Takes away what people put around a number: a currency sign, a percent sign, parentheses for
 * negative amounts. Works on UTF-8 bytes. Mutable, for one thread: the accessors speak of the cell
 * last stripped.
 */
final class NumberMarks {

  private static final int YEN = 0xA5;
  private static final int CENT = 0xA2;
  private static final int BAHT = 0x0E3F;
  private static final int FIRST_CURRENCY = 0x20A0;
  private static final int LAST_CURRENCY = 0x20CF;

  private byte[] text = new byte[0];
  private int start;
  private int end;
  private int currency;
  private int signLength;
  private CellKind kind = CellKind.TEXT;

  /** Whether a cell that begins with this byte may begin with a currency sign. */
  static boolean mayBegin(byte first) {
    return first == '$' || first == (byte) 0xC2 || first == (byte) 0xE0 || first == (byte) 0xE2;
  }

  /**
   * Strips a cell.
   *
   * @return whether the marks say that it is negative
   */
  boolean strip(byte[] bytes, int from, int to) {
    text = bytes;
    start = from;
    end = to;
    currency = 0;
    kind = CellKind.TEXT;
    boolean accounting = end - start > 2 && text[start] == '(' && text[end - 1] == ')';
    if (accounting) {
      start++;
      end--;
      trim();
      kind = CellKind.ACCOUNTING;
    }
    boolean minus = !accounting && start < end && text[start] == '-';
    start += minus ? 1 : 0;
    currency = signAt(start);
    start += signLength;
    if (end > start && text[end - 1] == '%') {
      end--;
      kind = currency == 0 ? CellKind.PERCENT : CellKind.TEXT;
    } else {
      if (currency == 0) {
        takeTrailingSign();
      }
      kind = currency == 0 ? kind : CellKind.CURRENCY;
    }
    trim();
    return minus || accounting;
  }

  private void takeTrailingSign() {
    for (int length = 1; length <= 3 && end - length > start; length++) {
      int sign = signAt(end - length);
      if (sign != 0 && signLength == length) {
        currency = sign;
        end -= length;
        return;
      }
    }
  }

  /** The currency sign at a place as a code point; 0 when there is none. */
  private int signAt(int at) {
    signLength = 0;
    int left = end - at;
    if (left <= 0) {
      return 0;
    }
    if (text[at] == '$') {
      signLength = 1;
      return '$';
    }
    if (left >= 2 && text[at] == (byte) 0xC2) {
      int sign = text[at + 1] & 0xff;
      signLength = sign >= CENT && sign <= YEN ? 2 : 0;
      return signLength == 0 ? 0 : sign;
    }
    if (left >= 3 && (text[at] & 0xf0) == 0xE0) {
      int sign = (text[at] & 0x0f) << 12 | (text[at + 1] & 0x3f) << 6 | text[at + 2] & 0x3f;
      boolean known = sign >= FIRST_CURRENCY && sign <= LAST_CURRENCY || sign == BAHT;
      signLength = known ? 3 : 0;
      return known ? sign : 0;
    }
    return 0;
  }

  /** Takes spaces away, among them those that don't break a line. */
  private void trim() {
    for (int space = spaceAt(start); space > 0; space = spaceAt(start)) {
      start += space;
    }
    for (int space = spaceBefore(); space > 0; space = spaceBefore()) {
      end -= space;
    }
  }

  private int spaceBefore() {
    for (int length = 1; length <= 3 && end - length >= start; length++) {
      if (spaceAt(end - length) == length) {
        return length;
      }
    }
    return 0;
  }

  private int spaceAt(int at) {
    int left = end - at;
    if (left > 0 && text[at] == ' ') {
      return 1;
    }
    if (left > 1 && text[at] == (byte) 0xC2 && text[at + 1] == (byte) 0xA0) {
      return 2;
    }
    boolean narrow =
        left > 2
            && text[at] == (byte) 0xE2
            && text[at + 1] == (byte) 0x80
            && text[at + 2] == (byte) 0xAF;
    return narrow ? 3 : 0;
  }

  /** Where the number begins. */
  int start() {
    return start;
  }

  /** Where the number ends. */
  int end() {
    return end;
  }

  /** The currency sign as a code point; 0 when there is none. */
  int currency() {
    return currency;
  }

  /** One of the kinds with marks, or text when there are none that go together. */
  CellKind kind() {
    return kind;
  }
}
