package org.analyticsstudio.query.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and moments in ISO 8601, without a zone, of the years 1 to 9999. */
public final class IsoTimes {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MOMENT =
      Pattern.compile(DAY.pattern() + "[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?");

  private IsoTimes() {}

  /** The day, or null when the text is none. */
  public static @Nullable LocalDate day(String text) {
    if (!DAY.matcher(text).matches()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The moment, to the microsecond, or null when the text is none. */
  public static @Nullable LocalDateTime moment(String text) {
    if (!MOMENT.matcher(text).matches()) {
      return null;
    }
    try {
      return LocalDateTime.parse(text.replace(' ', 'T')).truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
