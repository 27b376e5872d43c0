package org.analyticsstudio.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.analyticsstudio.jdbc.Values;
import org.jspecify.annotations.Nullable;

/** Values as DuckDB's driver gives them. */
final class DuckDbValues extends Values {

  @Override
  protected @Nullable Object truth(ResultSet rows, int position) throws SQLException {
    return rows.getObject(position);
  }

  /** The driver gives a moment for a period that was truncated from one. */
  @Override
  protected @Nullable Object date(ResultSet rows, int position) throws SQLException {
    Object value = rows.getObject(position);
    return value instanceof Timestamp timestamp
        ? timestamp.toLocalDateTime().toLocalDate()
        : (LocalDate) value;
  }

  @Override
  protected @Nullable Object time(ResultSet rows, int position) throws SQLException {
    return rows.getObject(position);
  }
}
