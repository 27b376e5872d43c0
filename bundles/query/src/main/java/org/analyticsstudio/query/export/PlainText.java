package org.analyticsstudio.query.export;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Values as text: ISO 8601 for times, plain digits for numbers, whole and without grouping. */
final class PlainText {

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .toFormatter();
  private static final DateTimeFormatter MOMENT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(TIME)
          .toFormatter();

  private PlainText() {}

  /** The text; empty for what is no number. */
  static String of(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof Double real) {
      return real.isNaN() || real.isInfinite()
          ? ""
          : new BigDecimal(real.toString()).toPlainString();
    }
    if (value instanceof LocalDateTime moment) {
      return MOMENT.format(moment);
    }
    return value instanceof LocalTime time ? TIME.format(time) : value.toString();
  }
}
