package org.analyticsstudio.catalog.load;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** Describes a table that has just been loaded: few passes, each over many columns at once. */
final class Profiler {

  /** The time of a pass grows with the square of the distinct counts in it. */
  private static final int COLUMNS_COUNTED_EXACTLY = 20;

  private static final int MOST_COUNTED_EXACTLY = 200;

  private static final int COLUMNS_ESTIMATED = 50;
  private static final long COUNTED_EXACTLY = 100_000;
  private static final int LOOKED_AT = 200;
  private static final int PREVIEWED = 20;
  private static final int SAMPLES = 5;
  private static final int TEXT_LENGTH = 200;
  private static final int SAFE_DIGITS = 15;

  private final LoadSession session;
  private final List<DatasetColumn> columns;

  Profiler(LoadSession session, List<DatasetColumn> columns) {
    this.session = session;
    this.columns = columns;
  }

  LoadedTable profile() throws SQLException {
    long rows =
        session.query("SELECT count(*) FROM " + TableLoader.TABLE, row -> row.getLong(1)).get(0);
    List<Map<String, @Nullable Object>> first = firstRows();
    List<ColumnProfile> profile = new ArrayList<>(columns.size());
    boolean exact = rows <= COUNTED_EXACTLY && columns.size() <= MOST_COUNTED_EXACTLY;
    int pass = exact ? COLUMNS_COUNTED_EXACTLY : COLUMNS_ESTIMATED;
    for (int from = 0; from < columns.size(); from += pass) {
      int to = Math.min(columns.size(), from + pass);
      profile.addAll(profile(columns.subList(from, to), rows, exact, first));
    }
    List<Map<String, @Nullable Object>> preview =
        first.stream().limit(PREVIEWED).map(Profiler::asOnTheWire).toList();
    return new LoadedTable(rows, profile, preview);
  }

  private List<ColumnProfile> profile(
      List<DatasetColumn> part, long rows, boolean exact, List<Map<String, @Nullable Object>> first)
      throws SQLException {
    String aggregates =
        part.stream()
            .map(c -> aggregates(SqlText.name(c.name()), c.type(), exact))
            .collect(Collectors.joining(", "));
    return session
        .query(
            "SELECT " + aggregates + " FROM " + TableLoader.TABLE,
            row -> {
              List<ColumnProfile> profiles = new ArrayList<>();
              for (int i = 0; i < part.size(); i++) {
                profiles.add(profile(part.get(i), row, 4 * i + 1, rows, first));
              }
              return profiles;
            })
        .get(0);
  }

  private static String aggregates(String name, ColumnType type, boolean exact) {
    String distinct =
        exact ? "count(DISTINCT " + name + ")" : "approx_count_distinct(" + name + ")";
    return "count("
        + name
        + "), "
        + distinct
        + ", "
        + bound("min", name, type)
        + ", "
        + bound("max", name, type);
  }

  private static String bound(String function, String name, ColumnType type) {
    String value = function + "(" + name + ")";
    return type == ColumnType.TEXT
        ? "left(" + value + ", " + TEXT_LENGTH + ")"
        : "CAST(" + value + " AS VARCHAR)";
  }

  private static ColumnProfile profile(
      DatasetColumn column,
      ResultSet row,
      int at,
      long rows,
      List<Map<String, @Nullable Object>> first)
      throws SQLException {
    long values = row.getLong(at);
    String least = row.getString(at + 2);
    String greatest = row.getString(at + 3);
    DatasetColumn seen =
        new DatasetColumn(
            column.name(), column.header(), column.type(), values < rows, column.format());
    return new ColumnProfile(
        seen,
        rows - values,
        Math.min(row.getLong(at + 1), values),
        least,
        greatest,
        samples(column.name(), first, least, greatest));
  }

  private static List<String> samples(
      String name,
      List<Map<String, @Nullable Object>> first,
      @Nullable String least,
      @Nullable String greatest) {
    Set<String> samples = new LinkedHashSet<>();
    for (Map<String, @Nullable Object> row : first) {
      Object value = row.get(name);
      if (value != null && samples.size() < SAMPLES) {
        samples.add(value.toString());
      }
    }
    if (samples.isEmpty() && least != null && greatest != null) {
      samples.add(least);
      samples.add(greatest);
    }
    return List.copyOf(samples);
  }

  private static Map<String, @Nullable Object> asOnTheWire(Map<String, @Nullable Object> row) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    row.forEach((name, value) -> values.put(name, value == null ? null : asOnTheWire(value)));
    return values;
  }

  /** What the readers of JSON would round or not know is given as text. */
  private static Object asOnTheWire(Object value) {
    if (value instanceof Boolean || value instanceof String) {
      return value;
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? number : number.toString();
    }
    if (value instanceof Number) {
      BigDecimal number = new BigDecimal(value.toString());
      BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      plain = plain.scale() < 0 ? plain.setScale(0) : plain;
      return plain.precision() <= SAFE_DIGITS ? plain : plain.toPlainString();
    }
    return value.toString();
  }

  private List<Map<String, @Nullable Object>> firstRows() throws SQLException {
    String list =
        columns.stream()
            .map(
                c -> {
                  String name = SqlText.name(c.name());
                  return c.type() == ColumnType.TEXT
                      ? "left(" + name + ", " + TEXT_LENGTH + ")"
                      : name;
                })
            .collect(Collectors.joining(", "));
    return session.query(
        "SELECT " + list + " FROM " + TableLoader.TABLE + " LIMIT " + LOOKED_AT,
        row -> {
          Map<String, @Nullable Object> values = new LinkedHashMap<>();
          for (int i = 0; i < columns.size(); i++) {
            boolean stamp = columns.get(i).type() == ColumnType.TIMESTAMP;
            Object value = stamp ? row.getObject(i + 1, LocalDateTime.class) : row.getObject(i + 1);
            values.put(columns.get(i).name(), value);
          }
          return values;
        });
  }
}
