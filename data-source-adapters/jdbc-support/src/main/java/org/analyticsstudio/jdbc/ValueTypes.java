package org.analyticsstudio.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.analyticsstudio.model.schema.ColumnType;

/** The Java types that {@link ColumnType} names. */
final class ValueTypes {

  private ValueTypes() {}

  static Class<?>[] of(ColumnType type) {
    return switch (type) {
      case TEXT -> new Class<?>[] {String.class};
      case INTEGER -> new Class<?>[] {Long.class, BigInteger.class};
      case DECIMAL -> new Class<?>[] {BigDecimal.class};
      case DOUBLE -> new Class<?>[] {Double.class};
      case BOOLEAN -> new Class<?>[] {Boolean.class};
      case DATE -> new Class<?>[] {LocalDate.class};
      case TIMESTAMP -> new Class<?>[] {LocalDateTime.class};
      case TIME -> new Class<?>[] {LocalTime.class};
    };
  }
}
