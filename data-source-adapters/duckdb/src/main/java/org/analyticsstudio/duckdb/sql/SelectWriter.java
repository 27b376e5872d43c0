package org.analyticsstudio.duckdb.sql;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.model.plan.GroupPredicate;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.SortKey;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.SqlStatement;

/** Spells a plan as one select statement. Pure and thread safe. */
public final class SelectWriter {

  /** A writer; it has no state. */
  public SelectWriter() {}

  /** The statement for a plan. */
  public SqlStatement write(QueryPlan plan) {
    SqlText out = new SqlText();
    Columns columns = Columns.of(plan);
    ExpressionWriter expressions = new ExpressionWriter(columns);
    select(plan, expressions, out);
    from(plan.source(), out);
    where(plan, new PredicateWriter(columns), out);
    groupBy(plan, out);
    having(plan, expressions, out);
    orderBy(plan, out);
    limit(plan, out);
    List<ColumnType> types = new ArrayList<>(plan.projections().size());
    plan.projections().forEach(p -> types.add(p.expression().type()));
    return out.toStatement(types);
  }

  private static void select(QueryPlan plan, ExpressionWriter expressions, SqlText out) {
    out.words("select ");
    for (int i = 0; i < plan.projections().size(); i++) {
      Projection projection = plan.projections().get(i);
      out.words(i == 0 ? "" : ", ");
      expressions.write(projection.expression(), out);
      out.words(" as ").name(projection.key());
    }
  }

  private static void from(TableRef source, SqlText out) {
    out.words("\nfrom ");
    if (source.schema() != null) {
      out.name(source.schema()).words(".");
    }
    out.name(source.table());
  }

  private static void where(QueryPlan plan, PredicateWriter predicates, SqlText out) {
    List<Predicate> all = new ArrayList<>(plan.constraints().rowFilters());
    all.addAll(plan.where());
    for (int i = 0; i < all.size(); i++) {
      out.words(i == 0 ? "\nwhere " : "\n  and ");
      predicates.write(all.get(i), out);
    }
  }

  /** By position: a key may look like a column, a position can't. */
  private static void groupBy(QueryPlan plan, SqlText out) {
    if (!plan.grouped()) {
      return;
    }
    String before = "\ngroup by ";
    for (int i = 0; i < plan.projections().size(); i++) {
      if (!plan.projections().get(i).expression().aggregates()) {
        out.words(before).number(i + 1);
        before = ", ";
      }
    }
  }

  private static void having(QueryPlan plan, ExpressionWriter expressions, SqlText out) {
    for (int i = 0; i < plan.having().size(); i++) {
      GroupPredicate having = plan.having().get(i);
      out.words(i == 0 ? "\nhaving " : "\n   and ");
      ComparisonWriter.write(
          () -> expressions.write(having.expression(), out),
          having.operator(),
          having.expression().type(),
          having.values(),
          out);
    }
  }

  private static void orderBy(QueryPlan plan, SqlText out) {
    String before = "\norder by ";
    for (SortKey key : plan.order()) {
      out.words(before)
          .number(position(plan, key.key()))
          .words(key.descending() ? " desc nulls last" : " asc nulls last");
      before = ", ";
    }
  }

  private static int position(QueryPlan plan, String key) {
    for (int i = 0; i < plan.projections().size(); i++) {
      if (plan.projections().get(i).key().equals(key)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("The order names no column of the result: " + key);
  }

  private static void limit(QueryPlan plan, SqlText out) {
    out.words("\nlimit ").number(plan.limit());
    if (plan.offset() > 0) {
      out.words(" offset ").number(plan.offset());
    }
  }
}
