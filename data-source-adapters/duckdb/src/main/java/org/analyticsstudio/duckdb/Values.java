package org.analyticsstudio.duckdb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** Reads values as the Java types that {@link ColumnType} names. */
final class Values {

  private Values() {}

  static @Nullable Object read(ResultSet rows, int position, ColumnType type) throws SQLException {
    return switch (type) {
      case TEXT -> rows.getString(position);
      case INTEGER -> integer(rows.getObject(position));
      case DECIMAL -> decimal(rows.getObject(position));
      case DOUBLE -> real(rows.getObject(position));
      case BOOLEAN -> (Boolean) rows.getObject(position);
      case DATE -> date(rows.getObject(position));
      case TIMESTAMP -> timestamp(rows, position);
      case TIME -> time(rows.getObject(position));
    };
  }

  private static @Nullable Object integer(@Nullable Object value) {
    if (value == null || value instanceof Long) {
      return value;
    }
    if (value instanceof BigInteger big) {
      return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
    }
    if (value instanceof BigDecimal decimal) {
      return integer(decimal.toBigIntegerExact());
    }
    return ((Number) value).longValue();
  }

  private static @Nullable Object decimal(@Nullable Object value) {
    if (value == null || value instanceof BigDecimal) {
      return value;
    }
    return value instanceof BigInteger big
        ? new BigDecimal(big)
        : value instanceof Double || value instanceof Float
            ? new BigDecimal(value.toString())
            : BigDecimal.valueOf(((Number) value).longValue());
  }

  private static @Nullable Object real(@Nullable Object value) {
    return value == null || value instanceof Double ? value : ((Number) value).doubleValue();
  }

  private static @Nullable Object date(@Nullable Object value) {
    return value instanceof Timestamp timestamp
        ? timestamp.toLocalDateTime().toLocalDate()
        : (LocalDate) value;
  }

  private static @Nullable Object timestamp(ResultSet rows, int position) throws SQLException {
    return rows.getObject(position, LocalDateTime.class);
  }

  private static @Nullable Object time(@Nullable Object value) {
    return (LocalTime) value;
  }
}
