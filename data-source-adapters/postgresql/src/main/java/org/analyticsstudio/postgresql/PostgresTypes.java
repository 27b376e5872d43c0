package org.analyticsstudio.postgresql;

import java.util.Set;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's types are read as. A type is given as {@code format_type} spells it; what is
 * not listed is read as the text PostgreSQL writes for it.
 */
final class PostgresTypes {

  private static final Set<String> STORED_AS_TEXT = Set.of("text", "character varying");

  private PostgresTypes() {}

  /** What values of a type are read as; nothing for bytes, which are no values of a question. */
  static @Nullable ColumnType of(String sourceType) {
    return switch (name(sourceType)) {
      case "smallint", "integer", "bigint", "oid" -> ColumnType.INTEGER;
      case "numeric", "money" -> ColumnType.DECIMAL;
      case "real", "double precision" -> ColumnType.DOUBLE;
      case "boolean" -> ColumnType.BOOLEAN;
      case "date" -> ColumnType.DATE;
      case "timestamp without time zone", "timestamp with time zone" -> ColumnType.TIMESTAMP;
      case "time without time zone" -> ColumnType.TIME;
      case "bytea" -> null;
      default -> ColumnType.TEXT;
    };
  }

  /**
   * What stored values are cast to before they are used; nothing when they are used as they are.
   */
  static @Nullable String cast(ColumnType type, @Nullable String sourceType) {
    if (sourceType == null) {
      return null;
    }
    String name = name(sourceType);
    return switch (type) {
      case TEXT -> STORED_AS_TEXT.contains(name) ? null : "text";
      case DECIMAL -> name.equals("money") ? "numeric" : null;
      case INTEGER -> name.equals("oid") ? "bigint" : null;
      default -> null;
    };
  }

  /** The name of a type without its length, as in {@code timestamp(3) without time zone}. */
  private static String name(String sourceType) {
    return sourceType.replaceFirst("\\([0-9, ]+\\)", "");
  }
}
