package org.analyticsstudio.query.member;

import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;

/**
 * A dimension and the column it stands on.
 *
 * @param definition from the schema
 * @param column the physical column; its type is the one that counts
 */
public record DimensionMember(Dimension definition, ColumnRef column) {

  /** Whether its values are days or moments. */
  public boolean isTime() {
    return column.type() == ColumnType.DATE || column.type() == ColumnType.TIMESTAMP;
  }
}
