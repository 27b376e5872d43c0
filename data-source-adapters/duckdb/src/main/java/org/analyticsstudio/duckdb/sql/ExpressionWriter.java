package org.analyticsstudio.duckdb.sql;

import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;

/** Spells what a column of a result is made of. */
final class ExpressionWriter {

  private final Columns columns;

  ExpressionWriter(Columns columns) {
    this.columns = columns;
  }

  void write(Expression expression, SqlText out) {
    if (expression instanceof Expression.Plain plain) {
      columns.write(plain.column(), out);
    } else if (expression instanceof Expression.Truncated truncated) {
      truncated(truncated, out);
    } else if (expression instanceof Expression.Aggregate aggregate) {
      aggregate(aggregate, out);
    }
  }

  private void truncated(Expression.Truncated truncated, SqlText out) {
    boolean date = truncated.type() == ColumnType.DATE;
    out.words(date ? "cast(date_trunc('" : "date_trunc('")
        .words(truncated.granularity().wireName())
        .words("', ");
    columns.write(truncated.column(), out);
    out.words(date ? ") as date)" : ")");
  }

  private void aggregate(Expression.Aggregate aggregate, SqlText out) {
    ColumnRef column = aggregate.column();
    if (column == null) {
      countRows(aggregate, out);
      return;
    }
    switch (aggregate.aggregation()) {
      case SUM -> call("sum(", column, ")", out);
      case AVG -> call("avg(", column, ")", out);
      case MIN -> call("min(", column, ")", out);
      case MAX -> call("max(", column, ")", out);
      case COUNT -> call("count(", column, ")", out);
      case COUNT_DISTINCT -> call("count(distinct ", column, ")", out);
      case MEDIAN -> median(column, out);
    }
  }

  private static void countRows(Expression.Aggregate aggregate, SqlText out) {
    switch (aggregate.aggregation()) {
      case COUNT -> out.words("count(*)");
      default ->
          throw new DataSourceException(
              DataSourceException.Kind.UNSUPPORTED, "Rows can only be counted.");
    }
  }

  /** The median of decimals would be rounded to their scale. */
  private void median(ColumnRef column, SqlText out) {
    if (column.type() == ColumnType.DECIMAL) {
      call("median(cast(", column, " as double))", out);
    } else {
      call("median(", column, ")", out);
    }
  }

  private void call(String before, ColumnRef column, String after, SqlText out) {
    out.words(before);
    columns.write(column, out);
    out.words(after);
  }
}
