package org.analyticsstudio.query.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.analyticsstudio.model.settings.Settings;

/** Writes real DuckDB files for tests. */
public final class DuckDbFile {

  private final Path path;

  private DuckDbFile(Path path) {
    this.path = path;
  }

  /** A new file made by these statements. */
  public static DuckDbFile of(Path path, String... statements) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + path);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new DuckDbFile(path);
  }

  public Settings settings() {
    return new Settings(Map.of("path", path.toString()));
  }
}
