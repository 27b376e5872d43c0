package org.analyticsstudio.testkit.datasource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link GoldenTable} in a database that is spoken to by JDBC.
 *
 * @param quote what stands around a name
 * @param types how each column type is declared, as in {@code numeric(18, 2)}
 * @param suffix what stands behind the columns of the table; may be empty
 * @param table what is in it
 * @param binder how the driver takes values
 */
public record JdbcGoldenLoad(
    char quote, Map<ColumnType, String> types, String suffix, GoldenTable table, Binder binder) {

  /** Copies the map. */
  public JdbcGoldenLoad {
    types = Map.copyOf(types);
  }

  /** The table with exact decimals, by a driver that takes the values as they are. */
  public JdbcGoldenLoad(char quote, Map<ColumnType, String> types, String suffix) {
    this(
        quote,
        types,
        suffix,
        GoldenTable.create(),
        (statement, position, type, value) -> statement.setObject(position, value));
  }

  /** Gives a value to a statement. */
  @FunctionalInterface
  public interface Binder {
    /** Binds a value, which may be missing, of the Java type that the column type names. */
    void bind(PreparedStatement statement, int position, ColumnType type, @Nullable Object value)
        throws SQLException;
  }

  /**
   * Creates and fills the table, in the schema that the connection is in.
   *
   * @throws SQLException when that fails
   */
  public void into(Connection connection) throws SQLException {
    String columns =
        table.columns().entrySet().stream()
            .map(column -> quoted(column.getKey()) + " " + types.get(column.getValue()))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table " + quoted(GoldenTable.NAME) + " (" + columns + ")" + suffix);
    }
    String marks =
        table.columns().keySet().stream().map(name -> "?").collect(Collectors.joining(", "));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into " + quoted(GoldenTable.NAME) + " values (" + marks + ")")) {
      for (@Nullable Object[] row : table.rows()) {
        int position = 0;
        for (ColumnType type : table.columns().values()) {
          binder.bind(insert, position + 1, type, row[position]);
          position++;
        }
        insert.addBatch();
      }
      int[] unused = insert.executeBatch();
    }
  }

  private String quoted(String name) {
    return quote + name + quote;
  }
}
