package org.analyticsstudio.semantic.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.model.schema.Grain;

/** Tells what one row stands for in time from the values of its time column. */
final class TimeGrain {

  private static final int MIN_VALUES = 3;

  private TimeGrain() {}

  static Grain of(ColumnProfile time) {
    List<LocalDateTime> seen = new ArrayList<>();
    Stream.concat(Stream.of(time.min(), time.max()), time.samples().stream())
        .forEach(text -> parse(text).ifPresent(seen::add));
    if (seen.stream().anyMatch(moment -> !moment.toLocalTime().equals(LocalTime.MIDNIGHT))) {
      return Grain.HOURLY;
    }
    List<LocalDate> days =
        seen.stream().map(LocalDateTime::toLocalDate).distinct().sorted().toList();
    return days.size() < MIN_VALUES ? Grain.DAILY : coarsest(days, time.distinct());
  }

  private static Grain coarsest(List<LocalDate> days, long distinct) {
    LocalDate first = days.get(0);
    LocalDate last = days.get(days.size() - 1);
    boolean monthStarts = days.stream().allMatch(day -> day.getDayOfMonth() == 1);
    boolean monthEnds = days.stream().allMatch(day -> day.getDayOfMonth() == day.lengthOfMonth());
    if ((monthStarts || monthEnds) && distinct <= ChronoUnit.MONTHS.between(first, last) + 2) {
      return ofMonths(days);
    }
    boolean sameWeekday = days.stream().allMatch(day -> day.getDayOfWeek() == first.getDayOfWeek());
    return sameWeekday && distinct <= ChronoUnit.WEEKS.between(first, last) + 2
        ? Grain.WEEKLY
        : Grain.DAILY;
  }

  private static Grain ofMonths(List<LocalDate> days) {
    int month = days.get(0).getMonthValue();
    if (days.stream().allMatch(day -> day.getMonthValue() == month)) {
      return Grain.YEARLY;
    }
    return days.stream().allMatch(day -> (day.getMonthValue() - month) % 3 == 0)
        ? Grain.QUARTERLY
        : Grain.MONTHLY;
  }

  private static Optional<LocalDateTime> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      String iso = text.strip().replace(' ', 'T');
      return Optional.of(
          iso.contains("T") ? LocalDateTime.parse(iso) : LocalDate.parse(iso).atStartOfDay());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
