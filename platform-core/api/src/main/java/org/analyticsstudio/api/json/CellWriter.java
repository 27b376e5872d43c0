package org.analyticsstudio.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Writes one value of a result: a number up to 15 significant digits, since more do not survive in
 * the readers of JSON, else a string; times in ISO 8601. Not-a-number and infinities are null.
 */
public final class CellWriter {

  private static final int SAFE_DIGITS = 15;
  private static final long SAFE_INTEGER = 999_999_999_999_999L;

  /** A writer; it has no state. */
  public CellWriter() {}

  /**
   * Writes a value after its field name or into an array.
   *
   * @param value of a Java type that {@code ColumnType} names, or null
   */
  public void write(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Long number) {
      writeLong(number, json);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      writeDouble(number, json);
    } else if (value instanceof BigDecimal number) {
      writeDecimal(number, json);
    } else if (value instanceof BigInteger number) {
      writeDecimal(new BigDecimal(number), json);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }

  private static void writeLong(long number, JsonGenerator json) throws IOException {
    if (number >= -SAFE_INTEGER && number <= SAFE_INTEGER) {
      json.writeNumber(number);
    } else {
      json.writeString(Long.toString(number));
    }
  }

  private static void writeDouble(double number, JsonGenerator json) throws IOException {
    if (Double.isFinite(number)) {
      json.writeNumber(number);
    } else {
      json.writeNull();
    }
  }

  private static void writeDecimal(BigDecimal number, JsonGenerator json) throws IOException {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() < 0) {
      plain = plain.setScale(0);
    }
    if (plain.precision() <= SAFE_DIGITS) {
      json.writeNumber(plain);
    } else {
      json.writeString(plain.toPlainString());
    }
  }
}
