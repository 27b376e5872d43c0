package org.analyticsstudio.testkit.datasource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.GroupPredicate;
import org.analyticsstudio.model.plan.PolicyConstraints;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.SortKey;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Queries on the {@link GoldenTable} that mean the same on every data source, by what they ask for.
 * Each has a complete order.
 */
public final class GoldenQueries {

  private static final int LIMIT = 1_000;
  private static final String ROWS = "rows";

  private final GoldenTable table;
  private final TableRef source;
  private final Map<String, QueryPlan> queries = new LinkedHashMap<>();

  private GoldenQueries(TableRef source, GoldenTable table) {
    this.table = table;
    this.source = source;
    comparisons();
    spansAndCombinations();
    periods();
    aggregates();
    orders();
    conditionsOnGroups();
    odds();
  }

  /** The queries on a table that holds the golden rows. */
  public static Map<String, QueryPlan> on(TableRef source) {
    return on(source, GoldenTable.create());
  }

  /** The queries on a table that holds these rows. */
  public static Map<String, QueryPlan> on(TableRef source, GoldenTable table) {
    return new GoldenQueries(source, table).queries;
  }

  /** A number as a value of the column of amounts. */
  private Object amount(String number) {
    return table.column("amount").type() == ColumnType.DECIMAL
        ? new BigDecimal(number)
        : (Object) Double.valueOf(number);
  }

  private void comparisons() {
    compare(
        "Region",
        "north",
        "Straße",
        "it's",
        "",
        "a%b",
        "😀",
        "ÄRGER",
        "a\\b",
        "\"q\"",
        "' or 1=1 --",
        "north ");
    compare("amount", amount("-10.50"), amount("333.33"), amount("0"));
    compare("big", Long.MAX_VALUE - 2_000_006L, Long.MAX_VALUE - 100_000_300L);
    compare("ratio", 0.5, 12.0, -3.25);
    compare("order", 2L, 3L, 0L);
    compare("active", true);
    compare("day", LocalDate.of(2020, 12, 28), LocalDate.of(2021, 1, 3), LocalDate.of(2020, 2, 29));
    compare(
        "moment",
        LocalDateTime.of(2024, 3, 31, 2, 30),
        LocalDateTime.of(2024, 10, 27, 2, 43, 0, 123_456_000));
    compare("at", LocalTime.of(7, 49, 31), LocalTime.of(18, 0));
  }

  private void compare(String name, Object... values) {
    ColumnRef column = table.column(name);
    List<Object> all = List.of(values);
    for (Operator operator : Operator.values()) {
      if (suits(operator, column.type())) {
        List<Object> taken =
            switch (operator) {
              case IS_NULL, IS_NOT_NULL -> List.of();
              case IN, NOT_IN -> all;
              case BETWEEN -> List.of(all.get(0), all.get(all.size() - 1));
              default -> List.of(all.get(0));
            };
        matching(
            name + " " + operator.wireName() + " " + taken,
            new Predicate.Comparison(column, operator, taken));
      }
    }
    for (Object value : all.subList(1, all.size())) {
      matching(name + " = " + value, is(column, value));
      if (column.type() == ColumnType.TEXT) {
        matching(
            name + " contains " + value,
            new Predicate.Comparison(column, Operator.CONTAINS, List.of(value)));
      }
    }
  }

  private static boolean suits(Operator operator, ColumnType type) {
    return switch (operator) {
      case CONTAINS, STARTS_WITH -> type == ColumnType.TEXT;
      case GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL, BETWEEN -> type != ColumnType.BOOLEAN;
      default -> true;
    };
  }

  private static Predicate is(ColumnRef column, Object value) {
    return new Predicate.Comparison(column, Operator.EQUALS, List.of(value));
  }

  /** Which rows meet conditions. */
  private void matching(String name, Predicate... conditions) {
    add(
        "rows where " + name,
        List.of(plain("id"), plain("Region")),
        false,
        List.of(conditions),
        List.of(),
        List.of(new SortKey("id", false)),
        LIMIT,
        0);
  }

  private void spansAndCombinations() {
    ColumnRef day = table.column("day");
    ColumnRef moment = table.column("moment");
    ColumnRef region = table.column("Region");
    ColumnRef order = table.column("order");
    LocalDate newYear = LocalDate.of(2021, 1, 1);
    LocalDateTime spring = LocalDateTime.of(2024, 3, 31, 0, 0);
    matching("days of 2020", new Predicate.TimeSpan(day, LocalDate.of(2020, 1, 1), newYear));
    matching("days from 2021 on", new Predicate.TimeSpan(day, newYear, null));
    matching("days before 2021", new Predicate.TimeSpan(day, null, newYear));
    matching("any day", new Predicate.TimeSpan(day, null, null));
    matching(
        "moments of the day that is an hour short",
        new Predicate.TimeSpan(moment, spring, spring.plusDays(1)));
    Predicate north = is(region, "north");
    Predicate two = is(order, 2L);
    matching("not north", new Predicate.Not(north));
    matching("not not north", new Predicate.Not(new Predicate.Not(north)));
    matching("north or two", new Predicate.Or(List.of(north, two)));
    matching("north and two", new Predicate.And(List.of(north, two)));
    matching("neither north nor two", new Predicate.Not(new Predicate.Or(List.of(north, two))));
    matching("not both", new Predicate.Not(new Predicate.And(List.of(north, two))));
    matching("nothing of nothing", new Predicate.Or(List.of()));
    matching("everything of nothing", new Predicate.And(List.of()));
    matching("in nothing", new Predicate.Comparison(region, Operator.IN, List.of()));
    matching("not in nothing", new Predicate.Comparison(region, Operator.NOT_IN, List.of()));
  }

  private void periods() {
    for (String name : List.of("day", "moment")) {
      for (Granularity granularity : Granularity.values()) {
        if (name.equals("day") && granularity == Granularity.HOUR) {
          continue;
        }
        String key = name + "_" + granularity.wireName();
        Projection period =
            new Projection(key, new Expression.Truncated(table.column(name), granularity));
        add(
            "by " + granularity.wireName() + " of " + name,
            List.of(period, rows(), aggregate(Aggregation.SUM, "amount")),
            true,
            List.of(),
            List.of(),
            List.of(new SortKey(key, false)),
            LIMIT,
            0);
        add(
            "the latest of each " + granularity.wireName() + " of " + name + ", newest first",
            List.of(period, aggregate(Aggregation.MAX, name)),
            true,
            List.of(),
            List.of(),
            List.of(new SortKey(key, true)),
            LIMIT,
            0);
      }
    }
  }

  private void aggregates() {
    for (String name : table.columns().keySet()) {
      for (Aggregation aggregation : Aggregation.values()) {
        if (!suits(aggregation, table.column(name).type())) {
          continue;
        }
        Projection aggregate = aggregate(aggregation, name);
        String words = aggregation.name().toLowerCase(java.util.Locale.ROOT) + " of " + name;
        add(words, List.of(aggregate), true, List.of(), List.of(), List.of(), 1, 0);
        add(
            words + " by Region",
            List.of(plain("Region"), aggregate),
            true,
            List.of(),
            List.of(),
            List.of(new SortKey("Region", false)),
            LIMIT,
            0);
      }
    }
  }

  static boolean suits(Aggregation aggregation, ColumnType type) {
    boolean number =
        type == ColumnType.INTEGER || type == ColumnType.DECIMAL || type == ColumnType.DOUBLE;
    return switch (aggregation) {
      case COUNT, COUNT_DISTINCT -> true;
      case MIN, MAX -> type != ColumnType.BOOLEAN;
      case SUM, AVG, MEDIAN -> number;
    };
  }

  private void orders() {
    for (String name : table.columns().keySet()) {
      for (boolean descending : new boolean[] {false, true}) {
        if (!name.equals("id")) {
          add(
              "rows by " + name + (descending ? ", greatest first" : ", least first"),
              List.of(plain(name), plain("id")),
              false,
              List.of(),
              List.of(),
              List.of(new SortKey(name, descending), new SortKey("id", false)),
              LIMIT,
              0);
        }
      }
    }
    add(
        "ties are broken by what comes next",
        List.of(plain("order"), plain("active"), rows()),
        true,
        List.of(),
        List.of(),
        List.of(new SortKey(ROWS, true), new SortKey("order", false), new SortKey("active", true)),
        LIMIT,
        0);
    for (int offset : new int[] {0, 5, 235, 1_000}) {
      add(
          "ten rows after " + offset,
          List.of(plain("id"), plain("Region")),
          false,
          List.of(),
          List.of(),
          List.of(new SortKey("id", true)),
          10,
          offset);
    }
  }

  private void conditionsOnGroups() {
    for (Operator operator :
        List.of(
            Operator.GREATER,
            Operator.LESS_OR_EQUAL,
            Operator.EQUALS,
            Operator.NOT_EQUALS,
            Operator.IN)) {
      having("with rows " + operator.wireName() + " 12", ROWS, operator, 12L);
    }
    having("that sold enough", "amount SUM", Operator.GREATER_OR_EQUAL, amount("100.5"));
    having("on average", "ratio AVG", Operator.LESS, 15.0);
    having("with no order at all", "order MAX", Operator.IS_NULL);
    having("between", "id MIN", Operator.BETWEEN, 2L, 9L);
  }

  private void having(String words, String key, Operator operator, Object... values) {
    Projection aggregate =
        key.equals(ROWS)
            ? rows()
            : aggregate(
                Aggregation.valueOf(key.substring(key.indexOf(' ') + 1)),
                key.substring(0, key.indexOf(' ')));
    add(
        "regions " + words,
        List.of(plain("Region"), aggregate),
        true,
        List.of(),
        List.of(
            new GroupPredicate(
                (Expression.Aggregate) aggregate.expression(), operator, List.of(values))),
        List.of(new SortKey("Region", false)),
        LIMIT,
        0);
  }

  private void odds() {
    Predicate none = is(table.column("Region"), "nowhere");
    add(
        "what comes of no rows",
        List.of(
            rows(),
            aggregate(Aggregation.SUM, "amount"),
            aggregate(Aggregation.AVG, "ratio"),
            aggregate(Aggregation.MAX, "day"),
            aggregate(Aggregation.COUNT_DISTINCT, "Region")),
        true,
        List.of(none),
        List.of(),
        List.of(),
        1,
        0);
    add(
        "groups of no rows",
        List.of(plain("Region"), rows()),
        true,
        List.of(none),
        List.of(),
        List.of(new SortKey("Region", false)),
        LIMIT,
        0);
    add(
        "different values",
        List.of(plain("Region"), plain("active")),
        true,
        List.of(),
        List.of(),
        List.of(new SortKey("Region", false), new SortKey("active", false)),
        LIMIT,
        0);
    add(
        "a key that is the name of another column",
        List.of(
            new Projection("amount", new Expression.Plain(table.column("order"))),
            aggregate(Aggregation.SUM, "amount")),
        true,
        List.of(
            new Predicate.Comparison(
                table.column("amount"), Operator.GREATER, List.of(amount("0")))),
        List.of(),
        List.of(new SortKey("amount", false)),
        LIMIT,
        0);
    add(
        "a key that no name could be",
        List.of(
            new Projection("x\"`]; drop table t; --", new Expression.Plain(table.column("order"))),
            rows()),
        true,
        List.of(),
        List.of(),
        List.of(new SortKey("x\"`]; drop table t; --", false)),
        LIMIT,
        0);
    QueryPlan whole = queries.get("rows by Region, least first");
    if (whole != null) {
      queries.put(
          "what a policy lets one see",
          new QueryPlan(
              source,
              whole.projections(),
              false,
              List.of(new Predicate.Not(is(table.column("active"), true))),
              List.of(),
              whole.order(),
              LIMIT,
              0,
              new PolicyConstraints(
                  List.of(
                      new Predicate.Or(
                          List.of(
                              is(table.column("Region"), "North"),
                              new Predicate.Comparison(
                                  table.column("order"), Operator.IS_NULL, List.of())))),
                  Set.of("ratio"),
                  "p")));
    }
  }

  private Projection plain(String name) {
    return new Projection(name, new Expression.Plain(table.column(name)));
  }

  private static Projection rows() {
    return new Projection(
        ROWS, new Expression.Aggregate(Aggregation.COUNT, null, ColumnType.INTEGER));
  }

  private Projection aggregate(Aggregation aggregation, String name) {
    ColumnRef column = table.column(name);
    ColumnType type =
        switch (aggregation) {
          case COUNT, COUNT_DISTINCT -> ColumnType.INTEGER;
          case AVG, MEDIAN -> ColumnType.DOUBLE;
          default -> column.type();
        };
    return new Projection(
        name + " " + aggregation, new Expression.Aggregate(aggregation, column, type));
  }

  private void add(
      String name,
      List<Projection> projections,
      boolean grouped,
      List<Predicate> where,
      List<GroupPredicate> having,
      List<SortKey> order,
      int limit,
      long offset) {
    QueryPlan before =
        queries.put(
            name,
            new QueryPlan(
                source,
                new ArrayList<>(projections),
                grouped,
                where,
                having,
                order,
                limit,
                offset,
                PolicyConstraints.NONE));
    if (before != null) {
      throw new IllegalStateException("Two golden queries are called: " + name);
    }
  }

  /** Which aggregations a plan asks for. */
  static Set<Aggregation> aggregationsOf(QueryPlan plan) {
    java.util.EnumSet<Aggregation> used = java.util.EnumSet.noneOf(Aggregation.class);
    plan.projections().forEach(p -> addTo(used, p.expression()));
    plan.having().forEach(h -> addTo(used, h.expression()));
    return used;
  }

  private static void addTo(Set<Aggregation> used, @Nullable Expression expression) {
    if (expression instanceof Expression.Aggregate aggregate) {
      used.add(aggregate.aggregation());
    }
  }
}
