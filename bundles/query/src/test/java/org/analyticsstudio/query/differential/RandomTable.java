package org.analyticsstudio.query.differential;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.query.support.DuckDbFile;

/**
 * A table of values that like to go wrong: nulls, ties, borders of periods, letters of many kinds.
 */
final class RandomTable {

  static final List<DatasetColumn> COLUMNS =
      List.of(
          new DatasetColumn("label", "Label", ColumnType.TEXT, true),
          new DatasetColumn("n", "N", ColumnType.INTEGER, true),
          new DatasetColumn("amount", "Amount", ColumnType.DECIMAL, true),
          new DatasetColumn("x", "X", ColumnType.DOUBLE, true),
          new DatasetColumn("flag", "Flag", ColumnType.BOOLEAN, true),
          new DatasetColumn("day", "Day", ColumnType.DATE, true),
          new DatasetColumn("moment", "Moment", ColumnType.TIMESTAMP, true));

  static final SemanticSchema SCHEMA =
      new SemanticSchema(
          Grain.DAILY,
          List.of("day", "moment"),
          List.of(
              Dimension.of("label", "label", ColumnType.TEXT),
              Dimension.of("code", "n", ColumnType.INTEGER),
              Dimension.of("flag", "flag", ColumnType.BOOLEAN),
              Dimension.of("day", "day", ColumnType.DATE),
              Dimension.of("moment", "moment", ColumnType.TIMESTAMP)),
          List.of(
              Measure.of("row_count", "*", Aggregation.COUNT),
              Measure.of("n", "n", Aggregation.values()),
              Measure.of("amount", "amount", Aggregation.values()),
              Measure.of("x", "x", Aggregation.values())),
          Map.of());

  static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "A",
          "b",
          "ab",
          "aB",
          "Äb",
          "äB",
          "É",
          "é",
          "ß",
          "Σ",
          "σ",
          "100%",
          "a_b",
          "a%b",
          "back\\slash",
          "it's",
          "say \"x\"",
          " a",
          "日本",
          "😀",
          "z",
          "Z",
          "null");

  static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(1969, 12, 31),
          LocalDate.of(1970, 1, 1),
          LocalDate.of(2023, 12, 31),
          LocalDate.of(2024, 1, 1),
          LocalDate.of(2024, 2, 29),
          LocalDate.of(2024, 3, 31),
          LocalDate.of(2024, 4, 1),
          LocalDate.of(2024, 12, 29),
          LocalDate.of(2024, 12, 30),
          LocalDate.of(2024, 12, 31));

  private static final List<LocalTime> TIMES =
      List.of(
          LocalTime.MIDNIGHT,
          LocalTime.of(0, 0, 0, 1_000),
          LocalTime.of(12, 34, 56),
          LocalTime.of(23, 59, 59, 999_999_000));

  private final List<Map<String, Object>> rows = new ArrayList<>();

  RandomTable(Random random) {
    int size = random.nextInt(4) == 0 ? random.nextInt(3) : 20 + random.nextInt(120);
    int texts = 1 + random.nextInt(TEXTS.size());
    int days = 1 + random.nextInt(DAYS.size());
    for (int i = 0; i < size; i++) {
      Map<String, Object> row = new HashMap<>();
      row.put("label", maybe(random, TEXTS.get(random.nextInt(texts))));
      row.put("n", maybe(random, (long) random.nextInt(9) - 3));
      row.put("amount", maybe(random, BigDecimal.valueOf(random.nextInt(4_001) - 2_000L, 3)));
      row.put("x", maybe(random, (random.nextInt(17) - 8) / 2.0));
      row.put("flag", maybe(random, random.nextBoolean()));
      row.put("day", maybe(random, DAYS.get(random.nextInt(days))));
      row.put("moment", maybe(random, moment(random, days)));
      rows.add(row);
    }
  }

  private static LocalDateTime moment(Random random, int days) {
    return DAYS.get(random.nextInt(days)).atTime(TIMES.get(random.nextInt(TIMES.size())));
  }

  private static Object maybe(Random random, Object value) {
    return random.nextInt(8) == 0 ? null : value;
  }

  List<Map<String, Object>> rows() {
    return rows;
  }

  DuckDbFile write(Path path) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + path);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table data (label varchar, n bigint, amount decimal(12, 3), x double,"
              + " flag boolean, day date, moment timestamp)");
      try (PreparedStatement insert =
          connection.prepareStatement("insert into data values (?, ?, ?, ?, ?, ?, ?)")) {
        for (Map<String, Object> row : rows) {
          for (int i = 0; i < COLUMNS.size(); i++) {
            insert.setObject(i + 1, row.get(COLUMNS.get(i).name()));
          }
          insert.execute();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return DuckDbFile.of(path);
  }
}
