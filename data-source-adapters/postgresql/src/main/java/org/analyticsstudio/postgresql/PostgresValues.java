package org.analyticsstudio.postgresql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.analyticsstudio.jdbc.Values;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Values as PostgreSQL's driver gives and takes them. */
final class PostgresValues extends Values {

  @Override
  public void bind(PreparedStatement statement, int position, SqlStatement.Bind bind)
      throws SQLException {
    if (bind.value() instanceof BigInteger big) {
      statement.setBigDecimal(position, new BigDecimal(big));
    } else {
      super.bind(statement, position, bind);
    }
  }

  /** A moment that has a zone is told as UTC has it. */
  @Override
  protected @Nullable Object timestamp(ResultSet rows, int position) throws SQLException {
    if (!rows.getMetaData().getColumnTypeName(position).equals("timestamptz")) {
      return super.timestamp(rows, position);
    }
    OffsetDateTime moment = rows.getObject(position, OffsetDateTime.class);
    return moment == null ? null : moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
  }
}
