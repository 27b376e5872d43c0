package org.analyticsstudio.postgresql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.testkit.datasource.AdapterContract;
import org.analyticsstudio.testkit.datasource.JdbcGoldenLoad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresContractTest extends AdapterContract {

  private static final Map<ColumnType, String> TYPES =
      Map.of(
          ColumnType.TEXT, "text",
          ColumnType.INTEGER, "bigint",
          ColumnType.DECIMAL, "numeric(18, 2)",
          ColumnType.DOUBLE, "double precision",
          ColumnType.BOOLEAN, "boolean",
          ColumnType.DATE, "date",
          ColumnType.TIMESTAMP, "timestamp",
          ColumnType.TIME, "time");

  private static EmbeddedPostgres server;

  @BeforeAll
  static void load() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().start();
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      new JdbcGoldenLoad('"', TYPES, "").into(connection);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  protected DataSourceAdapter adapter() {
    return new PostgresAdapter();
  }

  @Override
  protected Settings settings() {
    return new Settings(
        Map.of(
            "host", "localhost",
            "port", String.valueOf(server.getPort()),
            "database", "postgres",
            "user", "postgres"));
  }

  @Override
  protected String endlessSql() {
    return "select pg_sleep(600)::text";
  }
}
