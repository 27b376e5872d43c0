package org.analyticsstudio.query.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.Having;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.query.OrderBy;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.SortDirection;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.model.schema.Aggregation;

/** Any query that makes sense on a {@link RandomTable}. */
final class RandomQuery {

  private static final List<String> RANGES =
      List.of(
          "today",
          "yesterday",
          "this week",
          "last week",
          "this month",
          "last month",
          "this quarter",
          "last quarter",
          "this year",
          "last year",
          "last 2 days",
          "last 2 weeks",
          "last 3 months",
          "last 2 quarters",
          "last 60 years",
          "year to date",
          "quarter to date",
          "month to date");

  private final Random random;

  RandomQuery(Random random) {
    this.random = random;
  }

  SemanticQuery next() {
    List<DimensionRef> dimensions = dimensions();
    List<MeasureRef> measures = measures(dimensions.isEmpty());
    List<String> exact = exactKeys(dimensions, measures);
    return new SemanticQuery(
        "random",
        dimensions,
        measures,
        filters(),
        having(measures),
        timeFilter(),
        order(exact),
        random.nextInt(3) == 0 ? 1 + random.nextInt(5) : null,
        random.nextInt(5) == 0 ? random.nextInt(4) : null);
  }

  private List<DimensionRef> dimensions() {
    List<DimensionRef> all =
        new ArrayList<>(
            List.of(
                DimensionRef.of("label"),
                DimensionRef.of("code"),
                DimensionRef.of("flag"),
                new DimensionRef("day", granularity(false)),
                new DimensionRef("moment", granularity(true))));
    java.util.Collections.shuffle(all, random);
    return all.subList(0, random.nextInt(4));
  }

  private Granularity granularity(boolean hours) {
    Granularity[] all = Granularity.values();
    int from = hours ? 0 : 1;
    int choice = from + random.nextInt(all.length - from + 1);
    return choice == all.length ? null : all[choice];
  }

  /** The first measure orders the result, so it is one that floating point can't blur. */
  private List<MeasureRef> measures(boolean needed) {
    List<MeasureRef> measures = new ArrayList<>();
    int count = random.nextInt(4);
    if (needed || count > 0) {
      measures.add(
          random.nextBoolean()
              ? MeasureRef.of("row_count")
              : new MeasureRef("amount", Aggregation.SUM, "amount", "total"));
    }
    for (int i = 0; i < count; i++) {
      String name = List.of("n", "amount", "x").get(random.nextInt(3));
      Aggregation aggregation = Aggregation.values()[random.nextInt(7)];
      MeasureRef ref = MeasureRef.of(name, aggregation);
      if (!measures.contains(ref)) {
        measures.add(ref);
      }
    }
    if (count > 0 && random.nextInt(4) == 0) {
      measures.add(MeasureRef.of("label", Aggregation.COUNT_DISTINCT));
    }
    return measures;
  }

  static String key(DimensionRef ref) {
    return ref.granularity() == null ? ref.name() : ref.name() + "_" + ref.granularity().wireName();
  }

  static String key(MeasureRef ref) {
    if (ref.as() != null) {
      return ref.as();
    }
    return ref.aggregation() == null
        ? ref.name()
        : ref.name() + "_" + ref.aggregation().wireName().toLowerCase(Locale.ROOT);
  }

  static boolean isExact(MeasureRef ref) {
    return ref.aggregation() != Aggregation.AVG && ref.aggregation() != Aggregation.MEDIAN;
  }

  private static List<String> exactKeys(List<DimensionRef> dimensions, List<MeasureRef> measures) {
    List<String> keys = new ArrayList<>();
    dimensions.forEach(d -> keys.add(key(d)));
    measures.stream().filter(RandomQuery::isExact).forEach(m -> keys.add(key(m)));
    return keys;
  }

  private List<OrderBy> order(List<String> keys) {
    List<OrderBy> order = new ArrayList<>();
    List<String> left = new ArrayList<>(keys);
    java.util.Collections.shuffle(left, random);
    int count = random.nextBoolean() ? 0 : random.nextInt(left.size() + 1);
    for (String key : left.subList(0, count)) {
      order.add(new OrderBy(key, List.of(SortDirection.values()).get(random.nextInt(2))));
    }
    return order;
  }

  private List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      filters.add(filter());
    }
    return filters;
  }

  private Filter filter() {
    String field =
        List.of("label", "code", "n", "amount", "x", "flag", "day", "moment")
            .get(random.nextInt(8));
    Operator operator = operator(field);
    List<Object> values = new ArrayList<>();
    int count =
        switch (operator) {
          case IS_NULL, IS_NOT_NULL -> 0;
          case BETWEEN -> 2;
          case IN, NOT_IN -> 1 + random.nextInt(4);
          default -> 1;
        };
    for (int i = 0; i < count; i++) {
      values.add(value(field));
    }
    return new Filter(field, operator, values);
  }

  private Operator operator(String field) {
    while (true) {
      Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
      boolean textOnly = operator == Operator.CONTAINS || operator == Operator.STARTS_WITH;
      boolean ordering =
          operator == Operator.GREATER
              || operator == Operator.GREATER_OR_EQUAL
              || operator == Operator.LESS
              || operator == Operator.LESS_OR_EQUAL
              || operator == Operator.BETWEEN;
      if ((!textOnly || field.equals("label")) && (!ordering || !field.equals("flag"))) {
        return operator;
      }
    }
  }

  private Object value(String field) {
    return switch (field) {
      case "label" -> RandomTable.TEXTS.get(random.nextInt(RandomTable.TEXTS.size()));
      case "code", "n" -> random.nextInt(9) - 3;
      case "amount" -> BigDecimal.valueOf(random.nextInt(4_001) - 2_000L, random.nextInt(6));
      case "x" -> BigDecimal.valueOf(random.nextInt(17) - 8L).divide(BigDecimal.valueOf(2));
      case "flag" -> random.nextBoolean();
      case "day" -> day();
      default -> random.nextBoolean() ? day() : day() + "T" + time();
    };
  }

  private String day() {
    return RandomTable.DAYS.get(random.nextInt(RandomTable.DAYS.size())).toString();
  }

  private String time() {
    return List.of("00:00", "12:34:56", "23:59:59.999999").get(random.nextInt(3));
  }

  private List<Having> having(List<MeasureRef> measures) {
    List<MeasureRef> exact = measures.stream().filter(RandomQuery::isExact).toList();
    if (exact.isEmpty() || random.nextInt(3) != 0) {
      return List.of();
    }
    MeasureRef measure = exact.get(random.nextInt(exact.size()));
    Operator operator =
        List.of(Operator.GREATER, Operator.LESS_OR_EQUAL, Operator.NOT_EQUALS, Operator.IS_NOT_NULL)
            .get(random.nextInt(4));
    List<Object> values =
        operator == Operator.IS_NOT_NULL ? List.of() : List.of(random.nextInt(7) - 2);
    return List.of(new Having(key(measure), operator, values));
  }

  private TimeFilter timeFilter() {
    String column = random.nextBoolean() ? "day" : "moment";
    return switch (random.nextInt(5)) {
      case 0 -> TimeFilter.range(column, RANGES.get(random.nextInt(RANGES.size())));
      case 1 -> {
        String one = day();
        String other = day();
        boolean ordered = one.compareTo(other) <= 0;
        yield TimeFilter.between(column, ordered ? one : other, ordered ? other : one);
      }
      case 2 -> new TimeFilter(column, day(), null, null, null);
      default -> null;
    };
  }
}
