package org.analyticsstudio.chat.candidate;

import java.time.LocalDate;
import org.analyticsstudio.model.query.Granularity;
import org.jspecify.annotations.Nullable;

/**
 * A span of time that a phrase names: by its days, or relative to the newest data. A month or a
 * quarter without a year has no days yet.
 *
 * @param unit what kind of period it is; null for spans of no common length
 * @param from its first day
 * @param to its last day
 * @param range the relative range, as queries spell it
 * @param index the month or quarter of a year that was not said, counted from 1; else 0
 */
public record Period(
    @Nullable Granularity unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String range,
    int index) {

  static Period year(int year) {
    return days(Granularity.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  static Period quarter(int year, int quarter) {
    LocalDate from = LocalDate.of(year, 3 * quarter - 2, 1);
    return days(Granularity.QUARTER, from, from.plusMonths(3).minusDays(1));
  }

  static Period month(int year, int month) {
    LocalDate from = LocalDate.of(year, month, 1);
    return days(Granularity.MONTH, from, from.plusMonths(1).minusDays(1));
  }

  static Period half(int year, int half) {
    LocalDate from = LocalDate.of(year, 6 * half - 5, 1);
    return days(null, from, from.plusMonths(6).minusDays(1));
  }

  static Period day(LocalDate day) {
    return days(Granularity.DAY, day, day);
  }

  /** A span from one day to another. */
  public static Period days(@Nullable Granularity unit, LocalDate from, LocalDate to) {
    return new Period(unit, from, to, null, 0);
  }

  static Period withoutYear(Granularity unit, int index) {
    return new Period(unit, null, null, null, index);
  }

  static Period relative(@Nullable Granularity unit, String range) {
    return new Period(unit, null, null, range, 0);
  }

  /** Whether the year has to come from elsewhere. */
  public boolean lacksYear() {
    return index > 0;
  }

  /** The same month or quarter in a year. */
  public Period in(int year) {
    return unit == Granularity.QUARTER ? quarter(year, index) : month(year, index);
  }
}
