package org.analyticsstudio.duckdb.sql;

import java.util.Locale;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;

/**
 * Spells references to columns. They are qualified by the table only in a statement where the key
 * of a result column could be taken for another column: DuckDB lets aliases be used nearly anywhere
 * and ignores the case of names.
 */
final class Columns {

  private final String table;
  private final boolean qualified;

  private Columns(String table, boolean qualified) {
    this.table = table;
    this.qualified = qualified;
  }

  static Columns of(QueryPlan plan) {
    for (Projection projection : plan.projections()) {
      boolean isItsOwnColumn =
          projection.expression() instanceof Expression.Plain plain
              && plain.column().name().equals(projection.key());
      if (!isItsOwnColumn && PlanColumns.of(plan).contains(fold(projection.key()))) {
        return new Columns(plan.source().table(), true);
      }
    }
    return new Columns(plan.source().table(), false);
  }

  static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  void write(ColumnRef column, SqlText out) {
    if (qualified) {
      out.name(table).words(".");
    }
    out.name(column.name());
  }
}
