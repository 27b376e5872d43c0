package org.analyticsstudio.testkit.datasource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A table that holds what engines differ in: missing values, ties, upper and lower case, accents,
 * other scripts, spaces at the end, characters with a meaning elsewhere, whole numbers that only a
 * decimal can add up, weeks that lie in two years, days on which clocks change. The same at every
 * call; read only.
 */
public final class GoldenTable {

  /** Its name. */
  public static final String NAME = "golden table";

  private static final String AMOUNT = "amount";
  private static final int ROWS = 240;
  private static final LocalDate FIRST_DAY = LocalDate.of(2019, 12, 27);
  private static final List<@Nullable String> TEXTS = texts();

  private final Map<String, ColumnType> columns = new LinkedHashMap<>();
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  private GoldenTable(boolean exactDecimals) {
    columns.put("id", ColumnType.INTEGER);
    columns.put("Region", ColumnType.TEXT);
    columns.put(AMOUNT, exactDecimals ? ColumnType.DECIMAL : ColumnType.DOUBLE);
    columns.put("big", ColumnType.INTEGER);
    columns.put("ratio", ColumnType.DOUBLE);
    columns.put("order", ColumnType.INTEGER);
    columns.put("active", ColumnType.BOOLEAN);
    columns.put("day", ColumnType.DATE);
    columns.put("moment", ColumnType.TIMESTAMP);
    columns.put("at", ColumnType.TIME);
    for (int i = 0; i < ROWS; i++) {
      @Nullable Object[] row = row(i);
      if (!exactDecimals && row[2] instanceof BigDecimal amount) {
        row[2] = amount.doubleValue();
      }
      rows.add(row);
    }
  }

  /** The table. */
  public static GoldenTable create() {
    return new GoldenTable(true);
  }

  /** The table as a data source has it whose numbers with digits behind the point are doubles. */
  public static GoldenTable withoutExactDecimals() {
    return new GoldenTable(false);
  }

  private static List<@Nullable String> texts() {
    List<@Nullable String> texts = new ArrayList<>();
    texts.add(null);
    texts.addAll(
        List.of(
            "", "north", "North", "NORTH", "north ", "Ärger", "ärger", "ÉLAN", "élan", "日本", "😀",
            "a%b", "a_b", "a\\b", "it's", "\"q\"", "Straße", "STRASSE", "south", "a;b--c"));
    return texts;
  }

  private static @Nullable Object[] row(int i) {
    return new @Nullable Object[] {
      (long) i,
      TEXTS.get(i * 7 % TEXTS.size()),
      i % 11 == 0 ? null : BigDecimal.valueOf((i * 7919L) % 200_003 - 100_000, 2),
      i % 13 == 0 ? null : (Object) (Long.MAX_VALUE - i * 1_000_003L),
      i % 17 == 0 ? null : (Object) (i % 5 == 0 ? i * 0.1 : i / 3.0 - 20),
      i % 7 == 0 ? null : (Object) (long) (i % 5),
      i % 9 == 0 ? null : (Object) (i % 2 == 0),
      i % 19 == 0 ? null : FIRST_DAY.plusDays(i * 11L % 700),
      i % 23 == 0 ? null : moment(i),
      i % 29 == 0 ? null : LocalTime.of(i % 24, i * 7 % 60, i * 13 % 60)
    };
  }

  /** Through the hour that is left out in spring, and the one that comes twice in autumn. */
  private static LocalDateTime moment(int i) {
    return i % 2 == 0
        ? LocalDateTime.of(2024, 3, 30, 20, 15).plusMinutes(i * 37L)
        : LocalDateTime.of(2024, 10, 26, 21, 45, 0, 123_456_000).plusMinutes(i * 41L);
  }

  /** Its columns in order, with the types of their values. */
  public Map<String, ColumnType> columns() {
    return Collections.unmodifiableMap(columns);
  }

  /** A column. */
  public ColumnRef column(String name) {
    ColumnType type = columns.get(name);
    if (type == null) {
      throw new IllegalArgumentException("The golden table has no column " + name);
    }
    return new ColumnRef(name, type);
  }

  /** Its rows, values of the Java types that {@link ColumnType} names. */
  public List<@Nullable Object[]> rows() {
    return List.copyOf(rows);
  }
}
