package org.analyticsstudio.postgresql;

import org.analyticsstudio.jdbc.sql.Dialect;
import org.analyticsstudio.jdbc.sql.Sql;
import org.analyticsstudio.jdbc.sql.SqlText;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;

/** How PostgreSQL spells it. The time zone of the session is UTC. */
final class PostgresDialect extends Dialect {

  private final String caseCollation;

  /** With the name of a collation that knows upper and lower case of all scripts. */
  PostgresDialect(String caseCollation) {
    this.caseCollation = caseCollation;
  }

  @Override
  public void value(ColumnRef column, Sql reference, SqlText out) {
    String cast = PostgresTypes.cast(column.type(), column.sourceType());
    if (cast == null) {
      reference.write(out);
    } else {
      call("cast(", reference, " as " + cast + ")", out);
    }
  }

  /** The collation of a database may sort as a country does. */
  @Override
  public void projected(ColumnType type, Sql value, SqlText out) {
    value.write(out);
    if (type == ColumnType.TEXT) {
      out.words(" collate \"C\"");
    }
  }

  @Override
  public void folded(Sql text, SqlText out) {
    out.words("lower(");
    text.write(out);
    out.words(" collate ").name(caseCollation).words(")");
  }

  @Override
  public void contains(Sql text, Sql part, SqlText out) {
    out.words("strpos(");
    text.write(out);
    out.words(", ");
    part.write(out);
    out.words(") > 0");
  }

  /** A sum of numbers of 32 bits would be one, too. */
  @Override
  public void aggregate(Aggregation aggregation, ColumnType type, Sql value, SqlText out) {
    if (aggregation == Aggregation.SUM && type == ColumnType.DOUBLE) {
      call("sum(cast(", value, " as double precision))", out);
    } else {
      super.aggregate(aggregation, type, value, out);
    }
  }

  @Override
  protected void median(ColumnType type, Sql value, SqlText out) {
    call("percentile_cont(0.5) within group (order by ", value, ")", out);
  }
}
