package org.analyticsstudio.query.resolve;

import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;

/** Which aggregations suit which types, and what comes of them. */
final class AggregateTypes {

  private AggregateTypes() {}

  static boolean suits(Aggregation aggregation, ColumnType column) {
    return switch (aggregation) {
      case COUNT, COUNT_DISTINCT -> true;
      case MIN, MAX -> column != ColumnType.BOOLEAN;
      case SUM, AVG, MEDIAN -> isNumber(column);
    };
  }

  static ColumnType outcome(Aggregation aggregation, ColumnType column) {
    return switch (aggregation) {
      case COUNT, COUNT_DISTINCT -> ColumnType.INTEGER;
      case AVG, MEDIAN -> ColumnType.DOUBLE;
      case SUM, MIN, MAX -> column;
    };
  }

  static boolean isNumber(ColumnType type) {
    return type == ColumnType.INTEGER || type == ColumnType.DECIMAL || type == ColumnType.DOUBLE;
  }
}
