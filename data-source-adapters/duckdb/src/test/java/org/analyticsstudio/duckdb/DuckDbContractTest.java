package org.analyticsstudio.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.testkit.datasource.AdapterBehavior;
import org.analyticsstudio.testkit.datasource.AdapterContract;
import org.analyticsstudio.testkit.datasource.JdbcGoldenLoad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class DuckDbContractTest extends AdapterContract {

  private static final Map<ColumnType, String> TYPES =
      Map.of(
          ColumnType.TEXT, "varchar",
          ColumnType.INTEGER, "bigint",
          ColumnType.DECIMAL, "decimal(18, 2)",
          ColumnType.DOUBLE, "double",
          ColumnType.BOOLEAN, "boolean",
          ColumnType.DATE, "date",
          ColumnType.TIMESTAMP, "timestamp",
          ColumnType.TIME, "time");

  @TempDir static Path folder;

  @BeforeAll
  static void load() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file())) {
      new JdbcGoldenLoad('"', TYPES, "").into(connection);
    }
  }

  private static Path file() {
    return folder.resolve("golden.duckdb");
  }

  @Override
  protected DataSourceAdapter adapter() {
    return new DuckDbAdapter();
  }

  @Override
  protected Settings settings() {
    return new Settings(Map.of("path", file().toString()));
  }

  @Override
  protected String endlessSql() {
    return "select (a.range * b.range * c.range)::varchar from range(100000) a, range(100000) b,"
        + " range(100000) c order by 1 limit 1";
  }

  /** Files of the platform itself are not looked into. */
  @Override
  protected boolean has(AdapterBehavior behavior) {
    return behavior == AdapterBehavior.CANCEL
        || behavior == AdapterBehavior.EXACT_DECIMALS
        || behavior == AdapterBehavior.CASE_OF_NAMES;
  }
}
