package org.analyticsstudio.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Moments as text of fixed width, to the microsecond, so that the order of texts is that of time.
 */
final class StoredMoment {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private StoredMoment() {}

  static String format(Instant moment) {
    if (moment.isBefore(FIRST) || moment.isAfter(END)) {
      throw new IllegalArgumentException(
          "A moment outside of the years 0 to 9999 can't be stored.");
    }
    return FORMAT.format(moment.truncatedTo(ChronoUnit.MICROS));
  }

  static Instant parse(String text) {
    return Instant.parse(text);
  }
}
