package org.analyticsstudio.duckdb;

import org.analyticsstudio.jdbc.sql.Dialect;
import org.analyticsstudio.jdbc.sql.Sql;
import org.analyticsstudio.jdbc.sql.SqlText;
import org.analyticsstudio.model.schema.ColumnType;

/** How DuckDB spells it. */
final class DuckDbDialect extends Dialect {

  /** A function rather than LIKE: no character of the value has a meaning of its own. */
  @Override
  public void contains(Sql text, Sql part, SqlText out) {
    out.words("contains(");
    text.write(out);
    out.words(", ");
    part.write(out);
    out.words(")");
  }

  /** The median of decimals would be rounded to their scale. */
  @Override
  protected void median(ColumnType type, Sql value, SqlText out) {
    if (type == ColumnType.DECIMAL) {
      call("median(cast(", value, " as double))", out);
    } else {
      call("median(", value, ")", out);
    }
  }
}
