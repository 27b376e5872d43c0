package org.analyticsstudio.jdbc.sql;

import java.util.List;
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
    for (int i = 0; i < plan.projections().size(); i++) {
      Projection projection = plan.projections().get(i);
      String alias = dialect.alias(i + 1, projection.key());
      boolean isItsOwnColumn =
          projection.expression() instanceof Expression.Plain plain
              && plain.column().name().equals(alias);
      if (!isItsOwnColumn && PlanColumns.of(plan).contains(fold(alias))) {
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

  /** A column in a condition. */
  Sql compared(ColumnRef column) {
    return out -> dialect.compared(column, reference(column), out);
  }

  /** A value in a condition on a column. */
  Sql comparand(ColumnRef column, Object value) {
    return out -> dialect.comparand(column, value, out);
  }

  /** Values in a condition on a column. */
  List<Sql> comparands(ColumnRef column, List<Object> values) {
    return values.stream().map(value -> comparand(column, value)).toList();
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
