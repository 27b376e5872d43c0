package org.analyticsstudio.bigquery;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.jspecify.annotations.Nullable;

/** Reads the texts that BigQuery gives for values. */
final class Cells {

  private static final int LONGEST_LONG = 18;
  private static final long MICROS = 1_000_000;
  private static final long NANOS_OF_MICRO = 1_000;

  private Cells() {}

  /**
   * A value.
   *
   * @param type what it is read as
   * @param sourceType what it is in BigQuery
   */
  static @Nullable Object read(@Nullable String text, ColumnType type, String sourceType) {
    if (text == null) {
      return null;
    }
    try {
      return switch (type) {
        case TEXT -> text;
        case INTEGER -> integer(text);
        case DECIMAL -> new BigDecimal(text);
        case DOUBLE -> real(text);
        case BOOLEAN -> truth(text);
        case DATE -> LocalDate.parse(text);
        case TIMESTAMP ->
            sourceType.equals("TIMESTAMP")
                ? moment(Long.parseLong(text))
                : LocalDateTime.parse(text);
        case TIME -> LocalTime.parse(text);
      };
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      throw new DataSourceException(
          DataSourceException.Kind.FAILED, "BigQuery gave a value that is not of its type.", e);
    }
  }

  private static Object integer(String text) {
    if (text.length() <= LONGEST_LONG) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException e) {
        return narrowed(new BigDecimal(text).toBigIntegerExact());
      }
    }
    return narrowed(new BigDecimal(text).toBigIntegerExact());
  }

  private static Object narrowed(BigInteger big) {
    return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
  }

  private static Double real(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      case "nan" -> Double.NaN;
      default -> Double.valueOf(text);
    };
  }

  private static Boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("no truth value");
    };
  }

  private static LocalDateTime moment(long micros) {
    return LocalDateTime.ofInstant(
        Instant.ofEpochSecond(
            Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_OF_MICRO),
        ZoneOffset.UTC);
  }
}
