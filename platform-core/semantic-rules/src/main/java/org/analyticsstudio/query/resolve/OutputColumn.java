package org.analyticsstudio.query.resolve;

import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.result.MemberKind;
import org.analyticsstudio.model.result.ResultColumn;

/**
 * A column of the result and what it is made of.
 *
 * @param column as it is told
 * @param expression as it is computed
 */
public record OutputColumn(ResultColumn column, Expression expression) {

  /** Its key in the result. */
  public String key() {
    return column.key();
  }

  boolean isMeasure() {
    return column.kind() == MemberKind.MEASURE;
  }

  /** What the plan says of it. */
  public Projection projection() {
    return new Projection(key(), expression);
  }
}
