package org.analyticsstudio.duckdb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** Opens a DuckDB file so that SQL can read it, and nothing else of this machine. */
final class HardenedDatabase {

  private HardenedDatabase() {}

  static DuckDBConnection open(DuckDbSettings settings) {
    if (!Files.isRegularFile(settings.file())) {
      throw new DataSourceException(
          DataSourceException.Kind.UNAVAILABLE, "The data file is not there.");
    }
    try {
      return harden(connect(settings.file()), settings);
    } catch (SQLException e) {
      throw new DataSourceException(
          DataSourceException.Kind.UNAVAILABLE, "The data file can't be opened.", e);
    }
  }

  private static DuckDBConnection connect(Path file) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
    // The driver's streamed results forget why they failed; a plan's limit bounds what is held.
    properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "false");
    // Not by the DriverManager: it finds no driver across the loaders of bundles.
    return new DuckDBDriver()
        .connect("jdbc:duckdb:" + file, properties)
        .unwrap(DuckDBConnection.class);
  }

  private static DuckDBConnection harden(DuckDBConnection connection, DuckDbSettings settings)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Connections of one process to one file share its settings, and the lock.
      if (!isLocked(statement)) {
        for (String setting : settings(settings)) {
          statement.execute("set global " + setting);
        }
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static boolean isLocked(Statement statement) throws SQLException {
    try (ResultSet result =
        statement.executeQuery("select current_setting('lock_configuration')::boolean")) {
      return result.next() && result.getBoolean(1);
    }
  }

  private static List<String> settings(DuckDbSettings settings) {
    return List.of(
        "TimeZone = 'UTC'",
        "threads = " + Runtime.getRuntime().availableProcessors(),
        "memory_limit = " + quoted(settings.memoryLimit()),
        "temp_directory = " + quoted(spillFolder(settings.file())),
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        "allow_community_extensions = false",
        "enable_external_access = false",
        "lock_configuration = true");
  }

  /** Not beside the data: what a killed process leaves is swept away with the temporary files. */
  private static String spillFolder(Path file) {
    String name = "duckdb-spill-" + Integer.toHexString(file.toString().hashCode());
    return Path.of(System.getProperty("java.io.tmpdir"), name).toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
