package org.analyticsstudio.catalog.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Spells the numbers of workbooks: at most 15 significant digits, which is all a workbook means,
 * and dates after ISO 8601.
 */
final class CellSpelling {

  private static final MathContext DIGITS = new MathContext(15);
  private static final int SHORT = 15;
  private static final double LARGE = 1e18;
  private static final double SMALL = 1e-9;
  private static final long DAY_MILLIS = 86_400_000L;
  private static final double LAST_DAY = 2_958_466;
  private static final LocalDate BEFORE_FALSE_LEAP_DAY = LocalDate.of(1899, 12, 31);
  private static final LocalDate AFTER_FALSE_LEAP_DAY = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter PRECISE_MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  private final boolean from1904;

  /** For a workbook that counts days from 1904, or from 1900. */
  CellSpelling(boolean from1904) {
    this.from1904 = from1904;
  }

  /** Spells a number as its format means it. */
  String spell(String number, NumberFormat format) {
    if (format != NumberFormat.NUMBER) {
      double serial = Double.parseDouble(number);
      if (serial >= 0 && serial < LAST_DAY) {
        return moment(serial, format);
      }
    }
    return number(number);
  }

  String number(String number) {
    int length = number.length();
    boolean plain = length <= SHORT;
    for (int i = 0; i < length && plain; i++) {
      char c = number.charAt(i);
      plain = c >= '0' && c <= '9' || c == '.' || c == '-';
    }
    if (plain) {
      return withoutTrailingZeros(number);
    }
    double size = Math.abs(Double.parseDouble(number));
    if (size >= LARGE || size < SMALL && size > 0) {
      return String.format(Locale.ROOT, "%.14e", Double.parseDouble(number));
    }
    BigDecimal exact = new BigDecimal(number);
    boolean whole = exact.stripTrailingZeros().scale() <= 0;
    BigDecimal value = (whole ? exact : exact.round(DIGITS)).stripTrailingZeros();
    return value.toPlainString();
  }

  /** Writers that keep doubles spell a whole number as {@code 3.0}. */
  private static String withoutTrailingZeros(String number) {
    if (number.indexOf('.') < 0) {
      return number;
    }
    int end = number.length();
    while (number.charAt(end - 1) == '0') {
      end--;
    }
    return number.substring(0, number.charAt(end - 1) == '.' ? end - 1 : end);
  }

  private String moment(double serial, NumberFormat format) {
    long day = (long) serial;
    long millis = Math.round((serial - day) * DAY_MILLIS);
    if (millis == DAY_MILLIS) {
      day++;
      millis = 0;
    }
    if (format == NumberFormat.TIME) {
      return clock(day, millis);
    }
    LocalDate date = date(day);
    if (millis == 0) {
      return date.toString();
    }
    LocalDateTime moment = date.atTime(LocalTime.ofNanoOfDay(millis * 1_000_000));
    return (millis % 1000 == 0 ? MOMENT : PRECISE_MOMENT).format(moment);
  }

  /** A time of day, or a duration of more than a day, which no time of day can be. */
  private static String clock(long days, long millis) {
    long seconds = days * 86_400 + millis / 1000;
    String whole =
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    return millis % 1000 == 0 ? whole : whole + String.format(Locale.ROOT, ".%03d", millis % 1000);
  }

  private LocalDate date(long day) {
    if (from1904) {
      return FROM_1904.plusDays(day);
    }
    return (day < 60 ? BEFORE_FALSE_LEAP_DAY : AFTER_FALSE_LEAP_DAY).plusDays(day);
  }
}
