package org.analyticsstudio.query.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span of days that counts from an anchor, such as {@code last 3 months}. */
public final class RelativeRange {

  /** The ranges there are, for people. */
  public static final String VOCABULARY =
      "today, yesterday, this|last week|month|quarter|year, last N"
          + " days|weeks|months|quarters|years, year|quarter|month to date";

  private static final Pattern NAMED = Pattern.compile("(this|last) (week|month|quarter|year)");
  private static final Pattern COUNTED =
      Pattern.compile("last ([1-9][0-9]{0,3}) (day|week|month|quarter|year)s?");
  private static final Pattern TO_DATE = Pattern.compile("(year|quarter|month) to date");
  private static final int MAX_LENGTH = 40;

  private enum Shape {
    WHOLE,
    BEFORE,
    TO_DATE
  }

  private final Shape shape;
  private final Period period;
  private final long count;

  private RelativeRange(Shape shape, Period period, long count) {
    this.shape = shape;
    this.period = period;
    this.count = count;
  }

  /** The range these words mean, if any. */
  public static Optional<RelativeRange> parse(String words) {
    if (words.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String text = words.strip().toLowerCase(Locale.ROOT);
    if (text.equals("today")) {
      return Optional.of(new RelativeRange(Shape.WHOLE, Period.DAY, 1));
    }
    if (text.equals("yesterday")) {
      return Optional.of(new RelativeRange(Shape.BEFORE, Period.DAY, 1));
    }
    Matcher named = NAMED.matcher(text);
    if (named.matches()) {
      Shape shape = named.group(1).equals("this") ? Shape.WHOLE : Shape.BEFORE;
      return Optional.of(new RelativeRange(shape, period(named.group(2)), 1));
    }
    Matcher counted = COUNTED.matcher(text);
    if (counted.matches()) {
      long count = Long.parseLong(counted.group(1));
      return Optional.of(new RelativeRange(Shape.BEFORE, period(counted.group(2)), count));
    }
    Matcher toDate = TO_DATE.matcher(text);
    return toDate.matches()
        ? Optional.of(new RelativeRange(Shape.TO_DATE, period(toDate.group(1)), 1))
        : Optional.empty();
  }

  private static Period period(String word) {
    return Period.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The days of the range, counted from the day of the anchor. */
  public DaySpan from(LocalDate anchor) {
    LocalDate own = period.startOf(anchor);
    return switch (shape) {
      case WHOLE -> new DaySpan(own, period.plus(own, 1).minusDays(1));
      case BEFORE -> new DaySpan(period.plus(own, -count), own.minusDays(1));
      case TO_DATE -> new DaySpan(own, anchor);
    };
  }
}
