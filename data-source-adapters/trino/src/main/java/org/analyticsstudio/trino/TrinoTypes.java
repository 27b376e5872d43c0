package org.analyticsstudio.trino;

import java.util.Locale;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** What Trino's types are read as. A type is given as Trino writes it in its information schema. */
final class TrinoTypes {

  private TrinoTypes() {}

  /** What values of a type are read as; nothing for those that are no values of a question. */
  static @Nullable ColumnType of(String sourceType) {
    return switch (name(sourceType)) {
      case "tinyint", "smallint", "integer", "bigint" -> ColumnType.INTEGER;
      case "decimal" -> ColumnType.DECIMAL;
      case "real", "double" -> ColumnType.DOUBLE;
      case "boolean" -> ColumnType.BOOLEAN;
      case "date" -> ColumnType.DATE;
      case "timestamp", "timestamp with time zone" -> ColumnType.TIMESTAMP;
      case "time" -> ColumnType.TIME;
      case "varchar", "char", "uuid", "ipaddress" -> ColumnType.TEXT;
      default -> null;
    };
  }

  static boolean hasZone(String sourceType) {
    return name(sourceType).equals("timestamp with time zone");
  }

  /** Whether values are something else than text that grows as it needs. */
  static boolean isWrittenAsText(String sourceType) {
    return switch (name(sourceType)) {
      case "char", "uuid", "ipaddress" -> true;
      default -> false;
    };
  }

  /** The name of a type without its length, as in {@code timestamp(3) with time zone}. */
  private static String name(String sourceType) {
    return sourceType.toLowerCase(Locale.ROOT).replaceFirst("\\([0-9, ]+\\)", "");
  }
}
