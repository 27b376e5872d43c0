package org.analyticsstudio.testkit.datasource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.analyticsstudio.spi.datasource.SqlStatement;

/** Typical plans and how a session spells them, for people to read and review. */
final class TypicalPlans {

  private static final TableRef DATA = new TableRef(null, "data");
  private static final ColumnRef REGION = new ColumnRef("region", ColumnType.TEXT);
  private static final ColumnRef SALES = new ColumnRef("sales", ColumnType.DECIMAL);
  private static final ColumnRef DAY = new ColumnRef("order_date", ColumnType.DATE);
  private static final ColumnRef MOMENT = new ColumnRef("shipped_at", ColumnType.TIMESTAMP);
  private static final Projection BY_REGION =
      new Projection("region", new Expression.Plain(REGION));
  private static final Projection SUM =
      new Projection("sales_sum", aggregate(Aggregation.SUM, SALES, ColumnType.DECIMAL));

  private TypicalPlans() {}

  /** The SQL of the plans, each with its title and its binds. */
  static String spelledBy(DataSourceSession session, Set<Aggregation> aggregations) {
    StringBuilder spelled = new StringBuilder();
    plans(aggregations)
        .forEach(
            (title, plan) -> {
              SqlStatement statement = session.build(plan);
              spelled.append("-- ").append(title).append('\n').append(statement.text());
              spelled.append(";\n");
              if (!statement.binds().isEmpty()) {
                spelled.append("-- binds:");
                for (SqlStatement.Bind bind : statement.binds()) {
                  spelled.append(' ').append(bind.type().wireName());
                  spelled.append(' ').append(bind.value()).append(';');
                }
                spelled.append('\n');
              }
              spelled.append('\n');
            });
    return spelled.toString();
  }

  static Map<String, QueryPlan> plans(Set<Aggregation> aggregations) {
    Map<String, QueryPlan> plans = new LinkedHashMap<>();
    plans.put("a total", plan(List.of(SUM), List.of(), List.of(), List.of()));
    plans.put(
        "by a dimension, largest first",
        plan(
            List.of(BY_REGION, SUM),
            List.of(),
            List.of(),
            List.of(new SortKey("sales_sum", true), new SortKey("region", false))));
    plans.put(
        "by month, over a span of days",
        plan(
            List.of(
                new Projection(
                    "order_date_month", new Expression.Truncated(DAY, Granularity.MONTH)),
                SUM),
            List.of(
                new Predicate.TimeSpan(DAY, LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1))),
            List.of(),
            List.of(new SortKey("order_date_month", false))));
    plans.put(
        "by hour, from a moment on",
        plan(
            List.of(
                new Projection("hour", new Expression.Truncated(MOMENT, Granularity.HOUR)),
                new Projection(
                    "row_count",
                    new Expression.Aggregate(Aggregation.COUNT, null, ColumnType.INTEGER))),
            List.of(new Predicate.TimeSpan(MOMENT, LocalDateTime.of(2024, 1, 1, 8, 0), null)),
            List.of(),
            List.of(new SortKey("hour", false))));
    plans.put(
        "every aggregation",
        plan(
            List.of(Aggregation.values()).stream()
                .filter(aggregations::contains)
                .map(a -> new Projection(a.name(), aggregate(a, SALES, ColumnType.DOUBLE)))
                .toList(),
            List.of(),
            List.of(),
            List.of()));
    plans.put(
        "every comparison",
        plan(
            List.of(BY_REGION),
            List.of(Operator.values()).stream().map(TypicalPlans::comparison).toList(),
            List.of(),
            List.of()));
    plans.put(
        "and, or, not, and lists of nothing",
        plan(
            List.of(BY_REGION),
            List.of(
                new Predicate.Or(
                    List.of(
                        comparison(Operator.EQUALS),
                        new Predicate.And(
                            List.of(
                                comparison(Operator.IS_NULL),
                                new Predicate.Not(comparison(Operator.CONTAINS)))))),
                new Predicate.And(List.of()),
                new Predicate.Or(List.of()),
                new Predicate.Comparison(REGION, Operator.IN, List.of()),
                new Predicate.Comparison(REGION, Operator.NOT_IN, List.of())),
            List.of(),
            List.of()));
    plans.put(
        "groups that sold enough",
        plan(
            List.of(BY_REGION, SUM),
            List.of(),
            List.of(
                new GroupPredicate(
                    aggregate(Aggregation.SUM, SALES, ColumnType.DECIMAL),
                    Operator.GREATER,
                    List.of(new BigDecimal("1000.5")))),
            List.of(new SortKey("region", false))));
    plans.put(
        "under a policy, the second part of the rows as they are",
        new QueryPlan(
            new TableRef("main", "data"),
            List.of(BY_REGION),
            false,
            List.of(comparison(Operator.NOT_EQUALS)),
            List.of(),
            List.of(),
            101,
            100,
            new PolicyConstraints(List.of(comparison(Operator.EQUALS)), Set.of("sales"), "p")));
    plans.put(
        "a key that is the name of another column",
        plan(
            List.of(new Projection("SALES", new Expression.Plain(REGION)), SUM),
            List.of(),
            List.of(),
            List.of(new SortKey("SALES", false))));
    plans.put(
        "hostile names",
        new QueryPlan(
            new TableRef(null, "da\"ta"),
            List.of(
                new Projection(
                    "x\"; drop table data; --",
                    new Expression.Plain(new ColumnRef("a\" from data; --", ColumnType.TEXT)))),
            true,
            List.of(
                new Predicate.Comparison(
                    new ColumnRef("a\" from data; --", ColumnType.TEXT),
                    Operator.EQUALS,
                    List.of("' or 1=1 --"))),
            List.of(),
            List.of(new SortKey("x\"; drop table data; --", true)),
            1,
            0,
            PolicyConstraints.NONE));
    return plans;
  }

  private static Predicate comparison(Operator operator) {
    List<Object> values =
        switch (operator) {
          case IS_NULL, IS_NOT_NULL -> List.of();
          case BETWEEN, IN, NOT_IN -> List.of("East", "West");
          default -> List.of("West");
        };
    return new Predicate.Comparison(REGION, operator, values);
  }

  private static Expression.Aggregate aggregate(
      Aggregation aggregation, ColumnRef column, ColumnType type) {
    return new Expression.Aggregate(aggregation, column, type);
  }

  private static QueryPlan plan(
      List<Projection> projections,
      List<Predicate> where,
      List<GroupPredicate> having,
      List<SortKey> order) {
    return new QueryPlan(
        DATA, projections, true, where, having, order, 1001, 0, PolicyConstraints.NONE);
  }
}
