package org.analyticsstudio.query.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeRangeTest {

  @ParameterizedTest(name = "{0} from {1}: {2} to {3}")
  @CsvSource({
    "today,            2017-12-30, 2017-12-30, 2017-12-30",
    "yesterday,        2017-03-01, 2017-02-28, 2017-02-28",
    "this week,        2017-12-30, 2017-12-25, 2017-12-31",
    "this week,        2017-12-31, 2017-12-25, 2017-12-31",
    "this week,        2018-01-01, 2018-01-01, 2018-01-07",
    "last week,        2018-01-01, 2017-12-25, 2017-12-31",
    "this month,       2016-02-10, 2016-02-01, 2016-02-29",
    "last month,       2016-03-31, 2016-02-01, 2016-02-29",
    "this quarter,     2017-12-30, 2017-10-01, 2017-12-31",
    "last quarter,     2017-02-28, 2016-10-01, 2016-12-31",
    "this year,        2017-12-30, 2017-01-01, 2017-12-31",
    "last year,        2017-01-01, 2016-01-01, 2016-12-31",
    "last 7 days,      2017-12-30, 2017-12-23, 2017-12-29",
    "last 1 days,      2017-12-30, 2017-12-29, 2017-12-29",
    "last 2 weeks,     2017-12-30, 2017-12-11, 2017-12-24",
    "last 3 months,    2017-12-30, 2017-09-01, 2017-11-30",
    "last 12 months,   2017-12-30, 2016-12-01, 2017-11-30",
    "last 2 quarters,  2017-12-30, 2017-04-01, 2017-09-30",
    "last 2 years,     2017-12-30, 2015-01-01, 2016-12-31",
    "year to date,     2017-03-15, 2017-01-01, 2017-03-15",
    "quarter to date,  2017-05-15, 2017-04-01, 2017-05-15",
    "month to date,    2017-05-15, 2017-05-01, 2017-05-15",
    "' Last 1 Month ', 2017-05-15, 2017-04-01, 2017-04-30",
  })
  void rangesCountFromTheAnchor(String words, LocalDate anchor, LocalDate from, LocalDate to) {
    assertThat(RelativeRange.parse(words).orElseThrow().from(anchor))
        .isEqualTo(new DaySpan(from, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "last",
        "last 0 days",
        "last -1 days",
        "last 99999 days",
        "last 2 fortnights",
        "next month",
        "this day",
        "week to date",
        "last month; drop table data",
        "last 3 months last 3 months last 3 months last 3 months"
      })
  void otherWordsAreNoRange(String words) {
    assertThat(RelativeRange.parse(words)).isEmpty();
  }

  @Property
  void periodsBeforeEndWhereTheOwnOneStarts(
      @ForAll @IntRange(min = -100_000, max = 100_000) int day,
      @ForAll @IntRange(min = 1, max = 9_999) int count) {
    LocalDate anchor = LocalDate.ofEpochDay(day);
    for (String period : new String[] {"week", "month", "quarter", "year"}) {
      DaySpan own = RelativeRange.parse("this " + period).orElseThrow().from(anchor);
      DaySpan before =
          RelativeRange.parse("last " + count + " " + period + "s").orElseThrow().from(anchor);

      assertThat(own.from()).isBeforeOrEqualTo(anchor);
      assertThat(own.to()).isAfterOrEqualTo(anchor);
      assertThat(before.to()).isEqualTo(own.from().minusDays(1));
      assertThat(before.from()).isBeforeOrEqualTo(before.to());
    }
    assertThat(RelativeRange.parse("this week").orElseThrow().from(anchor).from().getDayOfWeek())
        .isEqualTo(DayOfWeek.MONDAY);
  }
}
