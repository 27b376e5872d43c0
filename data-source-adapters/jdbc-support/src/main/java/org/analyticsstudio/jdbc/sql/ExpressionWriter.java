package org.analyticsstudio.jdbc.sql;

import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.spi.datasource.DataSourceException;

/** Spells what a column of a result is made of. */
final class ExpressionWriter {

  private final Columns columns;
  private final Dialect dialect;

  ExpressionWriter(Columns columns, Dialect dialect) {
    this.columns = columns;
    this.dialect = dialect;
  }

  /** As a column of the result. */
  void projected(Expression expression, SqlText out) {
    if (expression instanceof Expression.Plain plain) {
      dialect.projected(plain.type(), columns.value(plain.column()), out);
    } else {
      write(expression, out);
    }
  }

  /** As it is compared. */
  void write(Expression expression, SqlText out) {
    if (expression instanceof Expression.Plain plain) {
      columns.value(plain.column()).write(out);
    } else if (expression instanceof Expression.Truncated truncated) {
      dialect.truncated(truncated.granularity(), columns.value(truncated.column()), out);
    } else if (expression instanceof Expression.Aggregate aggregate) {
      aggregate(aggregate, out);
    }
  }

  private void aggregate(Expression.Aggregate aggregate, SqlText out) {
    ColumnRef column = aggregate.column();
    if (column != null) {
      dialect.aggregate(aggregate.aggregation(), column.type(), columns.value(column), out);
    } else if (aggregate.aggregation() == Aggregation.COUNT) {
      out.words("count(*)");
    } else {
      throw new DataSourceException(
          DataSourceException.Kind.UNSUPPORTED, "Rows can only be counted.");
    }
  }
}
