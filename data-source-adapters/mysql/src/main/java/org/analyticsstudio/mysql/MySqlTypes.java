package org.analyticsstudio.mysql;

import java.util.Locale;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What MySQL's types are read as. A type is given as {@code information_schema} spells it, with its
 * character set when that is not Unicode.
 */
final class MySqlTypes {

  /** Between a type and the name of a character set that is not Unicode. */
  static final String OTHER_CHARACTERS = " character set ";

  private MySqlTypes() {}

  /** What values of a type are read as; nothing for bytes and shapes, which are no values. */
  static @Nullable ColumnType of(String columnType) {
    String type = columnType.toLowerCase(Locale.ROOT);
    if (type.startsWith("tinyint(1)") || type.equals("bit(1)")) {
      return ColumnType.BOOLEAN;
    }
    return switch (type.replaceFirst("[( ].*", "")) {
      case "tinyint", "smallint", "mediumint", "int", "integer", "bigint", "year" ->
          ColumnType.INTEGER;
      case "decimal", "numeric" -> ColumnType.DECIMAL;
      case "float", "double", "real" -> ColumnType.DOUBLE;
      case "date" -> ColumnType.DATE;
      case "datetime", "timestamp" -> ColumnType.TIMESTAMP;
      case "time" -> ColumnType.TIME;
      case "char",
          "varchar",
          "tinytext",
          "text",
          "mediumtext",
          "longtext",
          "enum",
          "set",
          "json",
          "uuid",
          "inet4",
          "inet6" ->
          ColumnType.TEXT;
      default -> null;
    };
  }

  /** Whether text is stored in other characters than Unicode. */
  static boolean hasOtherCharacters(@Nullable String sourceType) {
    return sourceType != null && sourceType.contains(OTHER_CHARACTERS);
  }

  /** Whether it is a year, which the driver does not read as the number it is. */
  static boolean isYear(@Nullable String sourceType) {
    return sourceType != null && sourceType.startsWith("year");
  }
}
