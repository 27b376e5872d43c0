package org.analyticsstudio.bigquery.sql;

import java.util.Locale;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What BigQuery's types are read as. Types are spelled as GoogleSQL does, with the collation of a
 * text that has one.
 */
public final class BigQueryTypes {

  private static final String COLLATED = "STRING COLLATE ";

  private BigQueryTypes() {}

  /** The name of a type in GoogleSQL; the API has some under names of an older dialect. */
  public static String name(String apiType) {
    return switch (apiType.toUpperCase(Locale.ROOT)) {
      case "INTEGER" -> "INT64";
      case "FLOAT" -> "FLOAT64";
      case "BOOLEAN" -> "BOOL";
      case "RECORD" -> "STRUCT";
      default -> apiType.toUpperCase(Locale.ROOT);
    };
  }

  /** The type of a text that is compared in another way than by its characters. */
  public static String collated(String collation) {
    return COLLATED + collation;
  }

  /** What values of a type are read as; nothing for what is no single value that can be grouped. */
  public static @Nullable ColumnType of(String sourceType) {
    if (isCollated(sourceType)) {
      return ColumnType.TEXT;
    }
    return switch (bare(sourceType)) {
      case "STRING", "JSON" -> ColumnType.TEXT;
      case "INT64" -> ColumnType.INTEGER;
      case "NUMERIC", "BIGNUMERIC" -> ColumnType.DECIMAL;
      case "FLOAT64" -> ColumnType.DOUBLE;
      case "BOOL" -> ColumnType.BOOLEAN;
      case "DATE" -> ColumnType.DATE;
      case "DATETIME", "TIMESTAMP" -> ColumnType.TIMESTAMP;
      case "TIME" -> ColumnType.TIME;
      default -> null;
    };
  }

  static boolean isCollated(@Nullable String sourceType) {
    return sourceType != null && sourceType.startsWith(COLLATED);
  }

  static boolean isJson(@Nullable String sourceType) {
    return sourceType != null && bare(sourceType).equals("JSON");
  }

  /** Whether moments are stored, which are told as times of UTC. */
  static boolean isMoment(@Nullable String sourceType) {
    return sourceType != null && bare(sourceType).equals("TIMESTAMP");
  }

  private static String bare(String sourceType) {
    int length = sourceType.indexOf('(');
    return length < 0 ? sourceType : sourceType.substring(0, length);
  }
}
