package org.analyticsstudio.jdbc;

import static org.analyticsstudio.model.schema.ColumnType.BOOLEAN;
import static org.analyticsstudio.model.schema.ColumnType.INTEGER;
import static org.analyticsstudio.model.schema.ColumnType.TEXT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.spi.datasource.DescribedTable;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SourceColumn;
import org.analyticsstudio.spi.datasource.SourceTable;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.datasource.TableKind;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/** Asks a data source about itself, under the limits of an introspection. */
public final class Answers {

  private static final ExecutionLimits LIMITS = new ExecutionLimits(Duration.ofMinutes(1));

  private final JdbcSession session;
  private final Cancellation cancellation;

  /** Asks by what was opened to the data source, until cancelled. */
  public Answers(JdbcSession session, Cancellation cancellation) {
    this.session = session;
    this.cancellation = cancellation;
  }

  /** All rows of a statement. */
  public <T> List<T> all(
      String sql, List<SqlStatement.Bind> binds, List<ColumnType> types, Function<Row, T> read) {
    List<T> rows = new ArrayList<>();
    try (RowCursor cursor =
        session.execute(new SqlStatement(sql, binds, types), LIMITS, cancellation)) {
      while (cursor.next()) {
        rows.add(read.apply(new Row(cursor.row())));
      }
    }
    return rows;
  }

  /**
   * Tables.
   *
   * @param sql with five columns: schema, name, whether it is a view, comment, rows as far as known
   */
  public List<SourceTable> tables(String sql, List<SqlStatement.Bind> binds) {
    return all(
        sql,
        binds,
        List.of(TEXT, TEXT, BOOLEAN, TEXT, INTEGER),
        row ->
            new SourceTable(
                row.text(0),
                row.text(1),
                row.truth(2) ? TableKind.VIEW : TableKind.TABLE,
                row.optionalText(3),
                row.optionalNumber(4)));
  }

  /**
   * A table with its columns.
   *
   * @param sql with five columns: name, type, whether there may be no value, comment, place in the
   *     primary key
   * @param types what values of a type are; null when they can't be read
   */
  public DescribedTable described(
      SourceTable table,
      String sql,
      List<SqlStatement.Bind> binds,
      Function<String, @Nullable ColumnType> types) {
    Map<Long, String> key = new TreeMap<>();
    List<SourceColumn> columns =
        all(
            sql,
            binds,
            List.of(TEXT, TEXT, BOOLEAN, TEXT, INTEGER),
            row -> {
              Long place = row.optionalNumber(4);
              if (place != null) {
                key.put(place, row.text(0));
              }
              return new SourceColumn(
                  row.text(0),
                  row.text(1),
                  types.apply(row.text(1)),
                  row.truth(2),
                  row.optionalText(3));
            });
    return new DescribedTable(table, columns, List.copyOf(key.values()));
  }

  /** A text to bind. */
  public static SqlStatement.Bind text(String value) {
    return new SqlStatement.Bind(ColumnType.TEXT, value);
  }

  /** A number to bind. */
  public static SqlStatement.Bind number(long value) {
    return new SqlStatement.Bind(ColumnType.INTEGER, value);
  }

  /** A row of an answer. */
  public static final class Row {

    private final @Nullable Object[] values;

    private Row(@Nullable Object[] values) {
      this.values = values;
    }

    /** A text that is there. */
    public String text(int position) {
      return String.valueOf(values[position]);
    }

    /** A text that may not be there. */
    public @Nullable String optionalText(int position) {
      Object value = values[position];
      return value == null || value.toString().isBlank() ? null : value.toString();
    }

    /** A number that may not be there. */
    public @Nullable Long optionalNumber(int position) {
      Object value = values[position];
      return value == null ? null : ((Number) value).longValue();
    }

    /** A truth value; false when it is not there. */
    public boolean truth(int position) {
      return Boolean.TRUE.equals(values[position]);
    }
  }
}
