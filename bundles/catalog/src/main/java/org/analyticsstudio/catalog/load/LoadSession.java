package org.analyticsstudio.catalog.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.duckdb.DuckDBDriver;

/**
 * A DuckDB of its own that writes one new file and may read nothing but the files named. For one
 * thread.
 */
final class LoadSession implements AutoCloseable {

  /** Makes of the current row what is wanted of it. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;
  private final Cancellation cancellation;

  LoadSession(
      Path target,
      List<Path> readable,
      List<Path> attached,
      LoadSettings settings,
      Cancellation cancellation)
      throws SQLException {
    this.cancellation = cancellation;
    Properties properties = new Properties();
    properties.setProperty("threads", Integer.toString(settings.threads()));
    properties.setProperty("memory_limit", settings.memory());
    properties.setProperty("temp_directory", settings.spillFolder().toString());
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    Connection opened = new DuckDBDriver().connect("jdbc:duckdb:" + target, properties);
    if (opened == null) {
      throw new SQLException("DuckDB did not take its own URL");
    }
    connection = opened;
    try {
      attach(attached);
      lockDown(readable);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** The name of an attached file, by its position. */
  static String attached(int position) {
    return "attached_" + position;
  }

  private void attach(List<Path> files) throws SQLException {
    for (int i = 0; i < files.size(); i++) {
      String path = SqlText.text(files.get(i).toString());
      run("ATTACH " + path + " AS " + attached(i) + " (READ_ONLY)");
    }
  }

  private void lockDown(List<Path> readable) throws SQLException {
    String paths =
        readable.stream().map(p -> SqlText.text(p.toString())).collect(Collectors.joining(", "));
    run("SET allowed_paths = [" + paths + "]");
    run("SET enable_external_access = false");
    run("SET lock_configuration = true");
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        Cancellation.Registration ignored = cancellation.onCancel(() -> cancel(statement))) {
      statement.execute(sql);
    }
  }

  <T> List<T> query(String sql, RowReader<T> reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        Cancellation.Registration ignored = cancellation.onCancel(() -> cancel(statement));
        ResultSet rows = statement.executeQuery(sql)) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    }
  }

  private static void cancel(Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      // It has ended by itself, which is what was wanted.
      return;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
