package org.analyticsstudio.model.schema;

import org.analyticsstudio.model.naming.WireName;

/** The type of a column or of a value in it. */
public enum ColumnType implements WireName {
  /** Unicode text; {@link String}. */
  TEXT("text"),
  /** Whole numbers of any size an engine has; {@link Long} or {@link java.math.BigInteger}. */
  INTEGER("integer"),
  /** Exact decimal numbers; {@link java.math.BigDecimal}. */
  DECIMAL("decimal"),
  /** Floating point numbers of 64 bits; {@link Double}. */
  DOUBLE("double"),
  /** True or false; {@link Boolean}. */
  BOOLEAN("boolean"),
  /** A day without a zone; {@link java.time.LocalDate}. */
  DATE("date"),
  /** A moment without a zone, to the microsecond; {@link java.time.LocalDateTime}. */
  TIMESTAMP("timestamp"),
  /** A time of day; {@link java.time.LocalTime}. */
  TIME("time");

  private final String wireName;

  ColumnType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
