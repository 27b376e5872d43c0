package org.analyticsstudio.jdbc.sql;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.GroupPredicate;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.plan.SortKey;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.SqlStatement;

/** Spells a plan as one select statement. Pure and thread safe. */
public final class SelectWriter {

  private final Dialect dialect;
  private final ComparisonWriter comparisons;

  /** A writer for this dialect. */
  public SelectWriter(Dialect dialect) {
    this.dialect = dialect;
    this.comparisons = new ComparisonWriter(dialect);
  }

  /** The statement for a plan. */
  public SqlStatement write(QueryPlan plan) {
    SqlText out = new SqlText(dialect.quote(), dialect.escape());
    Columns columns = Columns.of(plan, dialect);
    ExpressionWriter expressions = new ExpressionWriter(columns, dialect);
    select(plan, expressions, out);
    out.words("\nfrom ");
    dialect.source(plan.source(), out);
    where(plan, new PredicateWriter(columns, dialect, comparisons), out);
    groupBy(plan, out);
    having(plan, expressions, out);
    orderBy(plan, expressions, out);
    limit(plan, out);
    List<ColumnType> types = new ArrayList<>(plan.projections().size());
    plan.projections().forEach(p -> types.add(p.expression().type()));
    return out.toStatement(types, plan.limit());
  }

  private void select(QueryPlan plan, ExpressionWriter expressions, SqlText out) {
    out.words("select ");
    for (int i = 0; i < plan.projections().size(); i++) {
      Projection projection = plan.projections().get(i);
      out.words(i == 0 ? "" : ", ");
      expressions.projected(projection.expression(), out);
      out.words(" as ").name(dialect.alias(i + 1, projection.key()));
    }
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

  private void having(QueryPlan plan, ExpressionWriter expressions, SqlText out) {
    for (int i = 0; i < plan.having().size(); i++) {
      GroupPredicate having = plan.having().get(i);
      out.words(i == 0 ? "\nhaving " : "\n   and ");
      comparisons.write(
          o -> expressions.write(having.expression(), o),
          having.operator(),
          having.expression().type(),
          binds(having),
          out);
    }
  }

  private static List<Sql> binds(GroupPredicate having) {
    List<Sql> binds = new ArrayList<>(having.values().size());
    having.values().forEach(v -> binds.add(o -> o.bind(having.expression().type(), v)));
    return binds;
  }

  private void orderBy(QueryPlan plan, ExpressionWriter expressions, SqlText out) {
    String before = "\norder by ";
    for (SortKey key : plan.order()) {
      out.words(before);
      int position = position(plan, key.key());
      Expression expression = plan.projections().get(position - 1).expression();
      dialect.orderedBy(position, o -> expressions.projected(expression, o), key.descending(), out);
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

  private void limit(QueryPlan plan, SqlText out) {
    out.words("\n");
    dialect.limit(plan.limit(), plan.offset(), out);
  }
}
