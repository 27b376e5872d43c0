package org.analyticsstudio.query.differential;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.Having;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.query.OrderBy;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.query.time.DaySpan;
import org.analyticsstudio.query.time.RelativeRange;

/** Answers queries row by row, as slowly and as plainly as possible. */
final class NaiveEvaluator {

  private final List<Map<String, Object>> table;

  NaiveEvaluator(List<Map<String, Object>> table) {
    this.table = table;
  }

  List<Map<String, Object>> answer(SemanticQuery query) {
    List<Map<String, Object>> rows =
        table.stream()
            .filter(row -> query.filters().stream().allMatch(f -> keeps(f, row)))
            .filter(time(query.timeFilter()))
            .toList();
    List<Map<String, Object>> groups = groups(query, rows);
    groups.removeIf(group -> query.having().stream().anyMatch(h -> !keeps(h, group)));
    groups.sort(order(query));
    int offset = query.offset() == null ? 0 : query.offset();
    int limit = query.limit() == null ? 1_000 : query.limit();
    return groups.stream().skip(offset).limit(limit).toList();
  }

  private static String column(String member) {
    return member.equals("code") ? "n" : member;
  }

  private List<Map<String, Object>> groups(SemanticQuery query, List<Map<String, Object>> rows) {
    Map<List<Object>, List<Map<String, Object>>> grouped = new LinkedHashMap<>();
    if (query.dimensions().isEmpty()) {
      grouped.put(List.of(), rows);
    }
    for (Map<String, Object> row : rows) {
      if (!query.dimensions().isEmpty()) {
        List<Object> key =
            query.dimensions().stream()
                .map(d -> period(row.get(column(d.name())), d.granularity()))
                .collect(Collectors.toCollection(ArrayList::new));
        grouped.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
      }
    }
    List<Map<String, Object>> groups = new ArrayList<>();
    grouped.forEach(
        (key, members) -> {
          Map<String, Object> group = new LinkedHashMap<>();
          for (int i = 0; i < key.size(); i++) {
            group.put(RandomQuery.key(query.dimensions().get(i)), key.get(i));
          }
          query.measures().forEach(m -> group.put(RandomQuery.key(m), aggregate(m, members)));
          groups.add(group);
        });
    return groups;
  }

  private static Object period(Object time, Granularity granularity) {
    if (time == null || granularity == null) {
      return time;
    }
    if (granularity == Granularity.HOUR) {
      return ((LocalDateTime) time).truncatedTo(ChronoUnit.HOURS);
    }
    LocalDate day = time instanceof LocalDateTime moment ? moment.toLocalDate() : (LocalDate) time;
    return switch (granularity) {
      case HOUR, DAY -> day;
      case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static Object aggregate(MeasureRef measure, List<Map<String, Object>> rows) {
    if (measure.name().equals("row_count")) {
      return (long) rows.size();
    }
    List<Object> values =
        rows.stream().map(row -> row.get(measure.name())).filter(Objects::nonNull).toList();
    Aggregation aggregation = measure.aggregation();
    if (aggregation == Aggregation.COUNT) {
      return (long) values.size();
    }
    if (aggregation == Aggregation.COUNT_DISTINCT) {
      return values.stream().distinct().count();
    }
    if (values.isEmpty()) {
      return null;
    }
    List<BigDecimal> sorted = values.stream().map(NaiveEvaluator::exact).sorted().toList();
    BigDecimal sum = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal count = BigDecimal.valueOf(sorted.size());
    int middle = sorted.size() / 2;
    return switch (aggregation) {
      case SUM -> like(values.get(0), sum);
      case MIN -> like(values.get(0), sorted.get(0));
      case MAX -> like(values.get(0), sorted.get(sorted.size() - 1));
      case AVG -> sum.divide(count, MathContext.DECIMAL128).doubleValue();
      default ->
          sorted.size() % 2 == 1
              ? sorted.get(middle).doubleValue()
              : sorted
                  .get(middle - 1)
                  .add(sorted.get(middle))
                  .divide(BigDecimal.valueOf(2), MathContext.DECIMAL128)
                  .doubleValue();
    };
  }

  private static BigDecimal exact(Object number) {
    return new BigDecimal(number.toString());
  }

  private static Object like(Object sample, BigDecimal number) {
    if (sample instanceof Long) {
      return number.longValueExact();
    }
    return sample instanceof Double ? (Object) number.doubleValue() : number;
  }

  private static boolean keeps(Having having, Map<String, Object> group) {
    Object value = group.get(having.key());
    if (having.operator() == Operator.IS_NOT_NULL) {
      return value != null;
    }
    if (value == null) {
      return having.operator() == Operator.NOT_EQUALS;
    }
    int order = exact(value).compareTo(exact(having.values().get(0)));
    return switch (having.operator()) {
      case GREATER -> order > 0;
      case LESS_OR_EQUAL -> order <= 0;
      default -> order != 0;
    };
  }

  private static boolean keeps(Filter filter, Map<String, Object> row) {
    Object value = row.get(column(filter.field()));
    List<Object> values = filter.values();
    return switch (filter.operator()) {
      case IS_NULL -> value == null;
      case IS_NOT_NULL -> value != null;
      case NOT_EQUALS -> value == null || !same(value, values.get(0));
      case NOT_IN -> value == null || values.stream().noneMatch(v -> same(value, v));
      case EQUALS -> value != null && same(value, values.get(0));
      case IN -> value != null && values.stream().anyMatch(v -> same(value, v));
      case GREATER -> value != null && compare(value, values.get(0)) > 0;
      case GREATER_OR_EQUAL -> value != null && compare(value, values.get(0)) >= 0;
      case LESS -> value != null && compare(value, values.get(0)) < 0;
      case LESS_OR_EQUAL -> value != null && compare(value, values.get(0)) <= 0;
      case BETWEEN ->
          value != null && compare(value, values.get(0)) >= 0 && compare(value, values.get(1)) <= 0;
      case CONTAINS -> value != null && lower(value).contains(lower(values.get(0)));
      case STARTS_WITH -> value != null && lower(value).startsWith(lower(values.get(0)));
    };
  }

  private static boolean same(Object value, Object wanted) {
    return compare(value, wanted) == 0;
  }

  /** A day compared with a moment stands for all of it, so the moment is compared by its day. */
  private static int compare(Object value, Object wanted) {
    if (value instanceof Number) {
      return exact(value).compareTo(exact(wanted));
    }
    if (value instanceof Boolean truth) {
      return truth.compareTo((Boolean) wanted);
    }
    if (value instanceof String text) {
      return compareText(text, (String) wanted);
    }
    String iso = (String) wanted;
    if (value instanceof LocalDateTime moment && iso.length() > 10) {
      return moment.compareTo(LocalDateTime.parse(iso));
    }
    LocalDate day =
        value instanceof LocalDateTime moment ? moment.toLocalDate() : (LocalDate) value;
    return day.compareTo(LocalDate.parse(iso));
  }

  private static int compareText(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    return java.util.Arrays.compare(a, b);
  }

  private static String lower(Object text) {
    StringBuilder lower = new StringBuilder();
    ((String) text).codePoints().forEach(c -> lower.appendCodePoint(Character.toLowerCase(c)));
    return lower.toString();
  }

  private Predicate<Map<String, Object>> time(TimeFilter filter) {
    if (filter == null) {
      return row -> true;
    }
    if (filter.range() != null) {
      LocalDate anchor =
          table.stream()
              .map(row -> row.get(filter.column()))
              .filter(Objects::nonNull)
              .map(NaiveEvaluator::day)
              .max(Comparator.naturalOrder())
              .orElse(null);
      if (anchor == null) {
        return row -> false;
      }
      DaySpan span = RelativeRange.parse(filter.range()).orElseThrow().from(anchor);
      return row -> within(row.get(filter.column()), span.from(), span.to());
    }
    LocalDate from = filter.from() == null ? LocalDate.MIN : LocalDate.parse(filter.from());
    LocalDate to = filter.to() == null ? LocalDate.MAX : LocalDate.parse(filter.to());
    return row -> within(row.get(filter.column()), from, to);
  }

  private static boolean within(Object time, LocalDate from, LocalDate to) {
    return time != null && !day(time).isBefore(from) && !day(time).isAfter(to);
  }

  private static LocalDate day(Object time) {
    return time instanceof LocalDateTime moment ? moment.toLocalDate() : (LocalDate) time;
  }

  private static Comparator<Map<String, Object>> order(SemanticQuery query) {
    List<Comparator<Map<String, Object>>> steps = new ArrayList<>();
    for (OrderBy step : query.orderBy()) {
      steps.add(by(step.key(), step.descending()));
    }
    List<DimensionRef> times =
        query.dimensions().stream()
            .filter(d -> d.name().equals("day") || d.name().equals("moment"))
            .toList();
    if (steps.isEmpty() && !times.isEmpty()) {
      times.forEach(d -> steps.add(by(RandomQuery.key(d), false)));
    } else if (steps.isEmpty() && !query.measures().isEmpty()) {
      steps.add(by(RandomQuery.key(query.measures().get(0)), true));
    }
    query.dimensions().forEach(d -> steps.add(by(RandomQuery.key(d), false)));
    return steps.stream().reduce((a, b) -> 0, Comparator::thenComparing);
  }

  private static Comparator<Map<String, Object>> by(String key, boolean descending) {
    Comparator<Object> values = NaiveEvaluator::compareCells;
    return Comparator.comparing(
        row -> row.get(key), Comparator.nullsLast(descending ? values.reversed() : values));
  }

  private static int compareCells(Object one, Object other) {
    if (one instanceof Number) {
      return exact(one).compareTo(exact(other));
    }
    if (one instanceof String text) {
      return compareText(text, (String) other);
    }
    if (one instanceof Boolean truth) {
      return truth.compareTo((Boolean) other);
    }
    return one instanceof LocalDateTime moment
        ? moment.compareTo((LocalDateTime) other)
        : ((LocalDate) one).compareTo((LocalDate) other);
  }
}
