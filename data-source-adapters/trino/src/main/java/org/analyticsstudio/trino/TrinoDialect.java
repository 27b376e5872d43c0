package org.analyticsstudio.trino;

import org.analyticsstudio.jdbc.sql.Dialect;
import org.analyticsstudio.jdbc.sql.Sql;
import org.analyticsstudio.jdbc.sql.SqlText;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;

/** How Trino spells it. The time zone of the session is UTC. */
final class TrinoDialect extends Dialect {

  @Override
  public void value(ColumnRef column, Sql reference, SqlText out) {
    String type = column.sourceType() == null ? "" : column.sourceType();
    if (TrinoTypes.hasZone(type)) {
      call("cast(at_timezone(", reference, ", 'UTC') as timestamp(6))", out);
    } else if (column.type() == ColumnType.TEXT && TrinoTypes.isWrittenAsText(type)) {
      call("cast(", reference, " as varchar)", out);
    } else {
      reference.write(out);
    }
  }

  /** What has a zone is compared as it is stored, with what stands for a moment in UTC. */
  @Override
  public void compared(ColumnRef column, Sql reference, SqlText out) {
    if (column.sourceType() != null && TrinoTypes.hasZone(column.sourceType())) {
      reference.write(out);
    } else {
      value(column, reference, out);
    }
  }

  @Override
  public void contains(Sql text, Sql part, SqlText out) {
    out.words("strpos(");
    text.write(out);
    out.words(", ");
    part.write(out);
    out.words(") > 0");
  }

  /** There is no "is not true". */
  @Override
  public void unless(Sql condition, SqlText out) {
    call("not coalesce(", condition, ", false)", out);
  }

  /**
   * A sum of whole numbers would be one of 64 bits, one of numbers of 32 bits would be so, too, and
   * an average of decimals has their digits.
   */
  @Override
  public void aggregate(Aggregation aggregation, ColumnType type, Sql value, SqlText out) {
    if (aggregation == Aggregation.SUM && type == ColumnType.INTEGER) {
      call("sum(cast(", value, " as decimal(38, 0)))", out);
    } else if (aggregation == Aggregation.SUM && type == ColumnType.DOUBLE) {
      call("sum(cast(", value, " as double))", out);
    } else if (aggregation == Aggregation.AVG) {
      call("avg(cast(", value, " as double))", out);
    } else {
      super.aggregate(aggregation, type, value, out);
    }
  }

  @Override
  protected void median(ColumnType type, Sql value, SqlText out) {
    throw new DataSourceException(
        DataSourceException.Kind.UNSUPPORTED, "Trino has no exact median of groups.");
  }

  @Override
  public void limit(long limit, long offset, SqlText out) {
    if (offset > 0) {
      out.words("offset ").number(offset).words(" ");
    }
    out.words("limit ").number(limit);
  }
}
