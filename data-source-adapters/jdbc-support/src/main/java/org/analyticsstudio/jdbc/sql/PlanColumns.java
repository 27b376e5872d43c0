package org.analyticsstudio.jdbc.sql;

import java.util.HashSet;
import java.util.Set;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.QueryPlan;
import org.jspecify.annotations.Nullable;

/** Collects the names of all columns a plan reads, in lower case. */
final class PlanColumns {

  private final Set<String> names = new HashSet<>();

  private PlanColumns() {}

  static Set<String> of(QueryPlan plan) {
    PlanColumns columns = new PlanColumns();
    plan.projections().forEach(p -> columns.expression(p.expression()));
    plan.where().forEach(columns::predicate);
    plan.constraints().rowFilters().forEach(columns::predicate);
    plan.having().forEach(h -> columns.expression(h.expression()));
    return columns.names;
  }

  private void expression(Expression expression) {
    if (expression instanceof Expression.Plain plain) {
      column(plain.column());
    } else if (expression instanceof Expression.Truncated truncated) {
      column(truncated.column());
    } else if (expression instanceof Expression.Aggregate aggregate) {
      column(aggregate.column());
    }
  }

  private void predicate(Predicate predicate) {
    if (predicate instanceof Predicate.Comparison comparison) {
      column(comparison.column());
    } else if (predicate instanceof Predicate.TimeSpan span) {
      column(span.column());
    } else if (predicate instanceof Predicate.And and) {
      and.operands().forEach(this::predicate);
    } else if (predicate instanceof Predicate.Or or) {
      or.operands().forEach(this::predicate);
    } else if (predicate instanceof Predicate.Not not) {
      predicate(not.operand());
    }
  }

  private void column(@Nullable ColumnRef column) {
    if (column != null) {
      names.add(Columns.fold(column.name()));
    }
  }
}
