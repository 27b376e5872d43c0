package org.analyticsstudio.catalog.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells UTF-16 without a byte order mark from bytes that only hold many zeros. In UTF-16 most
 * letters of a table have a zero for their high byte; in a damaged text, zeros stand among bytes
 * that are letters themselves, so that pairs of letters are met where one letter should be.
 */
final class Utf16Look {

  private static final int LOOKED_AT = 4096;
  private static final double MANY = 0.3;
  private static final double FEW = 0.02;

  private final byte[] head;
  private final int pairs;

  Utf16Look(byte[] head) {
    this.head = head;
    this.pairs = Math.min(head.length, LOOKED_AT) / 2;
  }

  /** The byte order the text seems to have; empty when it isn't UTF-16. */
  Optional<Charset> find() {
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < pairs; i++) {
      evenZeros += head[2 * i] == 0 ? 1 : 0;
      oddZeros += head[2 * i + 1] == 0 ? 1 : 0;
    }
    if (pairs < 2) {
      return Optional.empty();
    }
    if (oddZeros > pairs * MANY && evenZeros < pairs * FEW && isText(1)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (evenZeros > pairs * MANY && oddZeros < pairs * FEW && isText(0)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /**
   * Whether the units are letters rather than control characters or two letters at once.
   *
   * @param high where the high byte of a unit stands, 0 or 1
   */
  private boolean isText(int high) {
    int controls = 0;
    int wide = 0;
    int doubled = 0;
    int delimiters = 0;
    int buriedDelimiters = 0;
    for (int i = 0; i < pairs; i++) {
      int upper = head[2 * i + high] & 0xff;
      int lower = head[2 * i + 1 - high] & 0xff;
      if (upper == 0) {
        controls += isLetter(lower) || lower >= 0x80 ? 0 : 1;
        delimiters += isDelimiter(lower) ? 1 : 0;
        continue;
      }
      wide++;
      if (isLetter(upper) && isLetter(lower)) {
        doubled++;
        buriedDelimiters += isDelimiter(upper) || isDelimiter(lower) ? 1 : 0;
      }
    }
    boolean letterPairs = doubled * 2 > wide && buriedDelimiters >= delimiters;
    return controls <= pairs * FEW && !letterPairs;
  }

  private static boolean isLetter(int c) {
    return c >= ' ' && c < 0x7F || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isDelimiter(int c) {
    return c == ',' || c == ';' || c == '\t' || c == '|';
  }
}
