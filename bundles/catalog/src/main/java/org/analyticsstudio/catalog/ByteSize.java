package org.analyticsstudio.catalog;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sizes such as {@code 100MB}; a number alone counts bytes. */
final class ByteSize {

  private static final Pattern FORM = Pattern.compile("(\\d{1,15}) ?(B|KB|MB|GB|)");

  private ByteSize() {}

  static long parse(String setting) {
    Matcher match = FORM.matcher(setting.strip().toUpperCase(Locale.ROOT));
    if (!match.matches()) {
      throw new IllegalArgumentException("needed is a size, for example 100MB");
    }
    int power =
        switch (match.group(2)) {
          case "KB" -> 1;
          case "MB" -> 2;
          case "GB" -> 3;
          default -> 0;
        };
    try {
      return Math.multiplyExact(Long.parseLong(match.group(1)), 1L << (10 * power));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("needed is a size of less than 8 million GB", e);
    }
  }
}
