package org.analyticsstudio.testkit.datasource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.GroupPredicate;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.SortKey;
import org.jspecify.annotations.Nullable;

/** What a plan means, by plain and slow means: the measure that adapters are held to. */
final class PlanEvaluator {

  private final List<String> names;
  private final List<@Nullable Object[]> rows;

  PlanEvaluator(GoldenTable table) {
    this.names = List.copyOf(table.columns().keySet());
    this.rows = table.rows();
  }

  List<List<@Nullable Object>> rows(QueryPlan plan) {
    List<@Nullable Object[]> kept =
        rows.stream()
            .filter(row -> plan.where().stream().allMatch(p -> holds(p, row)))
            .filter(row -> plan.constraints().rowFilters().stream().allMatch(p -> holds(p, row)))
            .toList();
    List<List<@Nullable Object>> results = plan.grouped() ? grouped(plan, kept) : plain(plan, kept);
    results.sort(order(plan));
    return results.stream().skip(plan.offset()).limit(plan.limit()).toList();
  }

  private List<List<@Nullable Object>> plain(QueryPlan plan, List<@Nullable Object[]> kept) {
    List<List<@Nullable Object>> results = new ArrayList<>();
    for (@Nullable Object[] row : kept) {
      List<@Nullable Object> values = new ArrayList<>();
      plan.projections().forEach(p -> values.add(value(p.expression(), row)));
      results.add(values);
    }
    return results;
  }

  private List<List<@Nullable Object>> grouped(QueryPlan plan, List<@Nullable Object[]> kept) {
    List<Expression> keys =
        plan.projections().stream()
            .map(Projection::expression)
            .filter(expression -> !expression.aggregates())
            .toList();
    Map<List<@Nullable Object>, List<@Nullable Object[]>> groups = new LinkedHashMap<>();
    if (keys.isEmpty()) {
      groups.put(List.of(), new ArrayList<>());
    }
    for (@Nullable Object[] row : kept) {
      List<@Nullable Object> key = new ArrayList<>();
      keys.forEach(expression -> key.add(value(expression, row)));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    List<List<@Nullable Object>> results = new ArrayList<>();
    groups.forEach(
        (key, group) -> {
          if (plan.having().stream().allMatch(having -> holds(having, group))) {
            results.add(result(plan, key, group));
          }
        });
    return results;
  }

  private List<@Nullable Object> result(
      QueryPlan plan, List<@Nullable Object> key, List<@Nullable Object[]> group) {
    List<@Nullable Object> values = new ArrayList<>();
    int next = 0;
    for (Projection projection : plan.projections()) {
      values.add(
          projection.expression() instanceof Expression.Aggregate aggregate
              ? aggregate(aggregate, group)
              : key.get(next++));
    }
    return values;
  }

  private boolean holds(GroupPredicate having, List<@Nullable Object[]> group) {
    Object value = aggregate(having.expression(), group);
    return Meaning.holds(value, having.operator(), having.values());
  }

  private @Nullable Object aggregate(
      Expression.Aggregate aggregate, List<@Nullable Object[]> group) {
    ColumnRef column = aggregate.column();
    if (column == null) {
      return (long) group.size();
    }
    List<Object> values = new ArrayList<>();
    for (@Nullable Object[] row : group) {
      Object value = value(column, row);
      if (value != null) {
        values.add(value);
      }
    }
    return Meaning.aggregate(aggregate.aggregation(), values);
  }

  private @Nullable Object value(Expression expression, @Nullable Object[] row) {
    if (expression instanceof Expression.Truncated truncated) {
      return Meaning.truncated(value(truncated.column(), row), truncated.granularity());
    }
    return value(((Expression.Plain) expression).column(), row);
  }

  private @Nullable Object value(ColumnRef column, @Nullable Object[] row) {
    return row[names.indexOf(column.name())];
  }

  private boolean holds(Predicate predicate, @Nullable Object[] row) {
    if (predicate instanceof Predicate.Comparison comparison) {
      return Meaning.holds(
          value(comparison.column(), row), comparison.operator(), comparison.values());
    }
    if (predicate instanceof Predicate.TimeSpan span) {
      Object value = value(span.column(), row);
      Object from = span.from();
      Object before = span.before();
      return (from == null && before == null)
          || value != null
              && (from == null || Meaning.compare(value, from) >= 0)
              && (before == null || Meaning.compare(value, before) < 0);
    }
    if (predicate instanceof Predicate.And and) {
      return and.operands().stream().allMatch(operand -> holds(operand, row));
    }
    if (predicate instanceof Predicate.Or or) {
      return or.operands().stream().anyMatch(operand -> holds(operand, row));
    }
    return !holds(((Predicate.Not) predicate).operand(), row);
  }

  private static Comparator<List<@Nullable Object>> order(QueryPlan plan) {
    List<String> keys = plan.projections().stream().map(Projection::key).toList();
    return (one, other) -> {
      for (SortKey key : plan.order()) {
        int at = keys.indexOf(key.key());
        int order = Meaning.order(one.get(at), other.get(at), key.descending());
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }
}
