package org.analyticsstudio.trino;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.testkit.datasource.GoldenTable;
import org.jspecify.annotations.Nullable;

/** Makes the golden table by one statement: each is a query of its own to Trino. */
final class GoldenLoad {

  private static final Map<ColumnType, String> TYPES =
      Map.of(
          ColumnType.TEXT, "varchar",
          ColumnType.INTEGER, "bigint",
          ColumnType.DECIMAL, "decimal(18, 2)",
          ColumnType.DOUBLE, "double",
          ColumnType.BOOLEAN, "boolean",
          ColumnType.DATE, "date",
          ColumnType.TIMESTAMP, "timestamp(6)",
          ColumnType.TIME, "time(6)");

  private GoldenLoad() {}

  static void into(Connection connection) throws SQLException {
    GoldenTable table = GoldenTable.create();
    String columns =
        table.columns().entrySet().stream()
            .map(column -> '"' + column.getKey() + "\" " + TYPES.get(column.getValue()))
            .collect(Collectors.joining(", "));
    String rows =
        table.rows().stream()
            .map(
                row ->
                    Arrays.stream(row)
                        .map(GoldenLoad::literal)
                        .collect(Collectors.joining(", ", "(", ")")))
            .collect(Collectors.joining(",\n"));
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table \"" + GoldenTable.NAME + "\" (" + columns + ")");
      statement.execute("insert into \"" + GoldenTable.NAME + "\" values " + rows);
    }
  }

  private static String literal(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String text) {
      return "'" + text.replace("'", "''") + "'";
    }
    if (value instanceof BigDecimal decimal) {
      return "decimal '" + decimal.toPlainString() + "'";
    }
    if (value instanceof Double real) {
      return "double '" + real + "'";
    }
    if (value instanceof LocalDate day) {
      return "date '" + day + "'";
    }
    if (value instanceof LocalDateTime moment) {
      return "timestamp '" + moment.toLocalDate() + " " + literalTime(moment.toLocalTime()) + "'";
    }
    if (value instanceof LocalTime time) {
      return "time '" + literalTime(time) + "'";
    }
    return value.toString();
  }

  private static String literalTime(LocalTime time) {
    return time.getSecond() == 0 && time.getNano() == 0 ? time + ":00" : time.toString();
  }
}
