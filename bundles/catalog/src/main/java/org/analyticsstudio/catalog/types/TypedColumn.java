package org.analyticsstudio.catalog.types;

import java.util.List;
import org.analyticsstudio.api.catalog.UploadOptions.DateOrder;
import org.analyticsstudio.api.catalog.UploadedFile.Warning;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, and how its cells are to be read.
 *
 * @param type the type
 * @param precision digits of a number in all
 * @param scale digits after the decimal sign
 * @param decimal the decimal sign of the column
 * @param dateOrder the order of day and month where a date leaves it open
 * @param format how measures of it are shown, when its cells tell; see {@code Measure.format}
 * @param reason why this type, in words
 * @param warnings what was odd
 */
public record TypedColumn(
    ColumnType type,
    int precision,
    int scale,
    char decimal,
    DateOrder dateOrder,
    @Nullable String format,
    String reason,
    List<Warning> warnings) {

  /** How many digits an engine keeps exactly. */
  public static final int MAX_PRECISION = 38;

  private static final int NARROW_PRECISION = 18;

  /** A column without digits to count. */
  static TypedColumn plain(
      ColumnType type, Conventions conventions, String reason, List<Warning> warnings) {
    return new TypedColumn(
        type, 0, 0, conventions.decimal(), conventions.dateOrder(), null, reason, warnings);
  }

  /** The type as DuckDB spells it. */
  public String sqlType() {
    return switch (type) {
      case TEXT -> "VARCHAR";
      case INTEGER -> precision > NARROW_PRECISION ? "HUGEINT" : "BIGINT";
      case DECIMAL ->
          "DECIMAL("
              + (precision > NARROW_PRECISION ? MAX_PRECISION : NARROW_PRECISION)
              + ","
              + scale
              + ")";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP";
      case TIME -> "TIME";
    };
  }
}
