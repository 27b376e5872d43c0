package org.analyticsstudio.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Reads and binds values of the Java types that {@link ColumnType} names. A driver that gives or
 * takes other ones overrides what differs. Safe for use by many threads.
 */
public class Values {

  /** Values as most drivers give and take them. */
  public Values() {}

  /** Binds a value, which is of the Java type of its column type. */
  public void bind(PreparedStatement statement, int position, SqlStatement.Bind bind)
      throws SQLException {
    statement.setObject(position, bind.value());
  }

  /** The value of the current row. */
  public @Nullable Object read(ResultSet rows, int position, ColumnType type) throws SQLException {
    return switch (type) {
      case TEXT -> rows.getString(position);
      case INTEGER -> integer(rows.getObject(position));
      case DECIMAL -> decimal(rows.getObject(position));
      case DOUBLE -> real(rows.getObject(position));
      case BOOLEAN -> truth(rows, position);
      case DATE -> date(rows, position);
      case TIMESTAMP -> timestamp(rows, position);
      case TIME -> time(rows, position);
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

  /** A number of 32 bits is told with the digits it has, not with those of the nearest of 64. */
  private static @Nullable Object real(@Nullable Object value) {
    if (value == null || value instanceof Double) {
      return value;
    }
    return value instanceof Float
        ? Double.valueOf(value.toString())
        : (Object) ((Number) value).doubleValue();
  }

  /** A truth value. */
  protected @Nullable Object truth(ResultSet rows, int position) throws SQLException {
    boolean value = rows.getBoolean(position);
    return rows.wasNull() ? null : value;
  }

  /** A day. */
  protected @Nullable Object date(ResultSet rows, int position) throws SQLException {
    return rows.getObject(position, LocalDate.class);
  }

  /** A moment. */
  protected @Nullable Object timestamp(ResultSet rows, int position) throws SQLException {
    return rows.getObject(position, LocalDateTime.class);
  }

  /** A time of day. */
  protected @Nullable Object time(ResultSet rows, int position) throws SQLException {
    return rows.getObject(position, LocalTime.class);
  }
}
