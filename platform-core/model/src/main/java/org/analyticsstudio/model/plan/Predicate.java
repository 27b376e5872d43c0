package org.analyticsstudio.model.plan;

import java.util.List;
import org.analyticsstudio.model.query.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a row. Values are typed and become binds; they never become SQL text. Three-valued
 * logic never leaks: {@code !=} and {@code not_in} keep rows without a value.
 */
public sealed interface Predicate {

  /**
   * Compares a column with values.
   *
   * @param column the column
   * @param operator how
   * @param values as many as the operator takes, each of the column's own Java type (see {@code
   *     ColumnType}), never null
   */
  record Comparison(ColumnRef column, Operator operator, List<Object> values) implements Predicate {
    /** Copies the values. */
    public Comparison {
      values = List.copyOf(values);
    }
  }

  /**
   * A span of time, half open, so that no precision of the column can fall between.
   *
   * @param column a column of type date or timestamp
   * @param from the first value inside, of the column's Java type; open when null
   * @param before the first value outside, of the column's Java type; open when null
   */
  record TimeSpan(ColumnRef column, @Nullable Object from, @Nullable Object before)
      implements Predicate {}

  /**
   * All of these hold; an empty list always holds.
   *
   * @param operands the conditions
   */
  record And(List<Predicate> operands) implements Predicate {
    /** Copies the conditions. */
    public And {
      operands = List.copyOf(operands);
    }
  }

  /**
   * At least one of these holds; an empty list never holds.
   *
   * @param operands the conditions
   */
  record Or(List<Predicate> operands) implements Predicate {
    /** Copies the conditions. */
    public Or {
      operands = List.copyOf(operands);
    }
  }

  /**
   * This does not hold.
   *
   * @param operand the condition
   */
  record Not(Predicate operand) implements Predicate {}
}
