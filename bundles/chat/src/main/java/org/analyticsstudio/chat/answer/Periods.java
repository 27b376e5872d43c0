package org.analyticsstudio.chat.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.analyticsstudio.model.query.Granularity;
import org.jspecify.annotations.Nullable;

/** Names periods, which results tell by their first day. */
final class Periods {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter QUARTER =
      DateTimeFormatter.ofPattern("'Q'q uuuu", Locale.ENGLISH);

  private Periods() {}

  static String text(@Nullable Object value, Granularity granularity) {
    if (!(value instanceof LocalDate day)) {
      return value == null ? "no date" : value.toString();
    }
    return switch (granularity) {
      case YEAR -> Integer.toString(day.getYear());
      case QUARTER -> QUARTER.format(day);
      case MONTH -> MONTH.format(day);
      case WEEK -> "week of " + day;
      default -> day.toString();
    };
  }
}
