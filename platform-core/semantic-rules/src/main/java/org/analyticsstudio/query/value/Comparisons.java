package org.analyticsstudio.query.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.ColumnType;

/**
 * Makes conditions of typed values. On a column of moments a day means all of it, so comparing with
 * a day becomes a half-open span; the column itself stays as it is.
 */
public final class Comparisons {

  private Comparisons() {}

  /** The condition that a column compares so with these values. */
  public static Predicate of(ColumnRef column, Operator operator, List<Object> values) {
    boolean days =
        column.type() == ColumnType.TIMESTAMP
            && values.stream().anyMatch(LocalDate.class::isInstance);
    return days ? withDays(column, operator, values) : plain(column, operator, values);
  }

  private static Predicate plain(ColumnRef column, Operator operator, List<Object> values) {
    return new Predicate.Comparison(column, operator, values);
  }

  private static Predicate withDays(ColumnRef column, Operator operator, List<Object> values) {
    Object first = values.get(0);
    return switch (operator) {
      case EQUALS -> within(column, first);
      case NOT_EQUALS -> new Predicate.Not(within(column, first));
      case GREATER, GREATER_OR_EQUAL ->
          new Predicate.TimeSpan(
              column, operator == Operator.GREATER ? after(first) : start(first), null);
      case LESS, LESS_OR_EQUAL ->
          new Predicate.TimeSpan(
              column, null, operator == Operator.LESS ? start(first) : after(first));
      case BETWEEN -> new Predicate.TimeSpan(column, start(first), after(values.get(1)));
      case IN -> any(column, values);
      case NOT_IN -> new Predicate.Not(any(column, values));
      default -> plain(column, operator, values);
    };
  }

  private static Predicate any(ColumnRef column, List<Object> values) {
    return new Predicate.Or(values.stream().map(value -> within(column, value)).toList());
  }

  private static Predicate within(ColumnRef column, Object value) {
    return value instanceof LocalDate
        ? new Predicate.TimeSpan(column, start(value), after(value))
        : plain(column, Operator.EQUALS, List.of(value));
  }

  /** The first moment of a day, or the moment itself. */
  public static LocalDateTime start(Object dayOrMoment) {
    return dayOrMoment instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) dayOrMoment;
  }

  /** The first moment after a day, or after the moment, to the microsecond. */
  public static LocalDateTime after(Object dayOrMoment) {
    return dayOrMoment instanceof LocalDate day
        ? day.plusDays(1).atStartOfDay()
        : ((LocalDateTime) dayOrMoment).plusNanos(1_000);
  }
}
