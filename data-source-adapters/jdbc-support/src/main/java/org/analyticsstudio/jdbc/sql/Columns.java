package org.analyticsstudio.jdbc.sql;

import java.util.Locale;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;

/**
 * Spells references to columns. They are qualified by the table only in a statement where the key
 * of a result column could be taken for another column: some engines let aliases be used nearly
 * anywhere and ignore the case of names.
 */
final class Columns {

  private final String table;
  private final boolean qualified;
  private final Dialect dialect;

  private Columns(String table, boolean qualified, Dialect dialect) {
    this.table = table;
    this.qualified = qualified;
    this.dialect = dialect;
  }

  static Columns of(QueryPlan plan, Dialect dialect) {
    for (Projection projection : plan.projections()) {
      boolean isItsOwnColumn =
          projection.expression() instanceof Expression.Plain plain
              && plain.column().name().equals(projection.key());
      if (!isItsOwnColumn && PlanColumns.of(plan).contains(fold(projection.key()))) {
        return new Columns(plan.source().table(), true, dialect);
      }
    }
    return new Columns(plan.source().table(), false, dialect);
  }

  static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The value of a column. */
  Sql value(ColumnRef column) {
    return out -> dialect.value(column, reference(column), out);
  }

  private Sql reference(ColumnRef column) {
    return out -> {
      if (qualified) {
        out.name(table).words(".");
      }
      out.name(column.name());
    };
  }
}
