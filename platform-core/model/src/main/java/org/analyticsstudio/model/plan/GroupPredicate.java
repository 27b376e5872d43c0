package org.analyticsstudio.model.plan;

import java.util.List;
import org.analyticsstudio.model.query.Operator;

/**
 * A condition on a computed value of a group.
 *
 * @param expression the aggregate that is compared
 * @param operator how
 * @param values as many as the operator takes, each of the Java type of the expression
 */
public record GroupPredicate(
    Expression.Aggregate expression, Operator operator, List<Object> values) {
  /** Copies the values. */
  public GroupPredicate {
    values = List.copyOf(values);
  }
}
