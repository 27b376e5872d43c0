package org.analyticsstudio.catalog.types;

import java.math.BigDecimal;

/** What becomes of the digits of a number when it is kept as a double. */
final class DoubleRange {

  /** Every number of so many digits comes back from a double as it was. */
  static final int SAFE_DIGITS = 15;

  private DoubleRange() {}

  /** Whether the number neither becomes infinite nor vanishes. */
  static boolean holds(String number) {
    double value = Double.parseDouble(number);
    return !Double.isInfinite(value) && (value != 0 || isZero(number));
  }

  /** Whether the number comes back from a double as it was. */
  static boolean isExact(String number) {
    double value = Double.parseDouble(number);
    return holds(number)
        && new BigDecimal(number).compareTo(new BigDecimal(Double.toString(value))) == 0;
  }

  private static boolean isZero(String number) {
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c == 'e' || c == 'E') {
        return true;
      }
      if (c >= '1' && c <= '9') {
        return false;
      }
    }
    return true;
  }
}
