package org.analyticsstudio.query.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The periods of the calendar. Weeks start on Monday. */
enum Period {
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** The first day of the period a day lies in. */
  LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The day this many periods later. */
  LocalDate plus(LocalDate day, long periods) {
    return switch (this) {
      case DAY -> day.plusDays(periods);
      case WEEK -> day.plusWeeks(periods);
      case MONTH -> day.plusMonths(periods);
      case QUARTER -> day.plusMonths(3 * periods);
      case YEAR -> day.plusYears(periods);
    };
  }
}
