package org.analyticsstudio.model.plan;

import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** What one column of a result is made of. */
public sealed interface Expression {

  /** The type of its values. */
  ColumnType type();

  /** Whether it aggregates the rows of a group. */
  default boolean aggregates() {
    return this instanceof Aggregate;
  }

  /**
   * The values of a column as they are.
   *
   * @param column the column
   */
  record Plain(ColumnRef column) implements Expression {
    @Override
    public ColumnType type() {
      return column.type();
    }
  }

  /**
   * The first moment of the period a time lies in. Weeks start on Monday. The type is {@code date}
   * for every period of a day or longer, {@code timestamp} for hours.
   *
   * @param column a column of type date or timestamp
   * @param granularity the periods
   */
  record Truncated(ColumnRef column, Granularity granularity) implements Expression {
    @Override
    public ColumnType type() {
      return granularity == Granularity.HOUR ? ColumnType.TIMESTAMP : ColumnType.DATE;
    }
  }

  /**
   * The aggregated values of a group.
   *
   * @param aggregation how
   * @param column of what; null counts rows, and then the aggregation is COUNT
   * @param type the type of the outcome
   */
  record Aggregate(Aggregation aggregation, @Nullable ColumnRef column, ColumnType type)
      implements Expression {}
}
