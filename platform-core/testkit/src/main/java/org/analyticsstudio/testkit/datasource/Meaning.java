package org.analyticsstudio.testkit.datasource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Aggregation;
import org.jspecify.annotations.Nullable;

/** What operators, periods and aggregations mean. */
final class Meaning {

  private Meaning() {}

  /** Text by the code points of its characters, numbers by their size. */
  static int compare(Object one, Object other) {
    if (one instanceof Number a && other instanceof Number b) {
      return one instanceof Double || other instanceof Double
          ? Double.compare(a.doubleValue(), b.doubleValue())
          : exact(a).compareTo(exact(b));
    }
    if (one instanceof String a && other instanceof String b) {
      return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
    if (one instanceof Boolean a && other instanceof Boolean b) {
      return Boolean.compare(a, b);
    }
    if (one instanceof LocalDate a && other instanceof LocalDate b) {
      return a.compareTo(b);
    }
    if (one instanceof LocalDateTime a && other instanceof LocalDateTime b) {
      return a.compareTo(b);
    }
    return ((java.time.LocalTime) one).compareTo((java.time.LocalTime) other);
  }

  static BigDecimal exact(Number number) {
    return number instanceof BigDecimal decimal
        ? decimal
        : number instanceof BigInteger big
            ? new BigDecimal(big)
            : number instanceof Double real
                ? BigDecimal.valueOf(real)
                : BigDecimal.valueOf(number.longValue());
  }

  /** Values without one come last, whichever way. */
  static int order(@Nullable Object one, @Nullable Object other, boolean descending) {
    if (one == null || other == null) {
      return Boolean.compare(one == null, other == null);
    }
    return descending ? compare(other, one) : compare(one, other);
  }

  static boolean holds(@Nullable Object value, Operator operator, List<Object> values) {
    return switch (operator) {
      case IS_NULL -> value == null;
      case IS_NOT_NULL -> value != null;
      case NOT_EQUALS -> value == null || compare(value, values.get(0)) != 0;
      case NOT_IN -> value == null || values.stream().noneMatch(v -> compare(value, v) == 0);
      default -> value != null && holdsOfValue(value, operator, values);
    };
  }

  private static boolean holdsOfValue(Object value, Operator operator, List<Object> values) {
    return switch (operator) {
      case EQUALS -> compare(value, values.get(0)) == 0;
      case GREATER -> compare(value, values.get(0)) > 0;
      case GREATER_OR_EQUAL -> compare(value, values.get(0)) >= 0;
      case LESS -> compare(value, values.get(0)) < 0;
      case LESS_OR_EQUAL -> compare(value, values.get(0)) <= 0;
      case IN -> values.stream().anyMatch(v -> compare(value, v) == 0);
      case BETWEEN -> compare(value, values.get(0)) >= 0 && compare(value, values.get(1)) <= 0;
      case CONTAINS -> folded(value).contains(folded(values.get(0)));
      case STARTS_WITH -> folded(value).startsWith(folded(values.get(0)));
      default -> throw new IllegalArgumentException("No comparison of a value: " + operator);
    };
  }

  private static String folded(Object text) {
    return text.toString().toLowerCase(Locale.ROOT);
  }

  static @Nullable Object truncated(@Nullable Object time, Granularity granularity) {
    if (time == null) {
      return null;
    }
    if (granularity == Granularity.HOUR) {
      return ((LocalDateTime) time).truncatedTo(ChronoUnit.HOURS);
    }
    LocalDate day = time instanceof LocalDateTime moment ? moment.toLocalDate() : (LocalDate) time;
    return switch (granularity) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
      default -> day.withDayOfYear(1);
    };
  }

  /** Of the values that are there. */
  static @Nullable Object aggregate(Aggregation aggregation, List<Object> values) {
    return switch (aggregation) {
      case COUNT -> (long) values.size();
      case COUNT_DISTINCT -> distinct(values);
      case MIN -> values.stream().min(Meaning::compare).orElse(null);
      case MAX -> values.stream().max(Meaning::compare).orElse(null);
      case SUM -> values.isEmpty() ? null : sum(values);
      case AVG ->
          values.isEmpty()
              ? null
              : (Object)
                  (exact((Number) Objects.requireNonNull(sum(values))).doubleValue()
                      / values.size());
      case MEDIAN -> values.isEmpty() ? null : (Object) median(values);
    };
  }

  private static long distinct(List<Object> values) {
    List<Object> sorted = values.stream().sorted(Meaning::compare).toList();
    long distinct = 0;
    for (int i = 0; i < sorted.size(); i++) {
      distinct += i == 0 || compare(sorted.get(i), sorted.get(i - 1)) != 0 ? 1 : 0;
    }
    return distinct;
  }

  private static Object sum(List<Object> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Object value : values) {
      sum = sum.add(exact((Number) value));
    }
    return sum;
  }

  private static double median(List<Object> values) {
    double[] sorted = values.stream().mapToDouble(v -> ((Number) v).doubleValue()).toArray();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
