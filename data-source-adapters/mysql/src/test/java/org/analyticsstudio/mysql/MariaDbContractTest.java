package org.analyticsstudio.mysql;

import ch.vorburger.exec.ManagedProcessException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.testkit.datasource.AdapterContract;
import org.analyticsstudio.testkit.datasource.JdbcGoldenLoad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Against a real MariaDB, with the collation it has when nobody chooses one. */
class MariaDbContractTest extends AdapterContract {

  private static final Map<ColumnType, String> TYPES =
      Map.of(
          ColumnType.TEXT, "varchar(200)",
          ColumnType.INTEGER, "bigint",
          ColumnType.DECIMAL, "decimal(18, 2)",
          ColumnType.DOUBLE, "double",
          ColumnType.BOOLEAN, "boolean",
          ColumnType.DATE, "date",
          ColumnType.TIMESTAMP, "datetime(6)",
          ColumnType.TIME, "time");

  @TempDir static Path folder;
  private static MariaDbServer server;

  @BeforeAll
  static void load() throws ManagedProcessException, SQLException {
    server = MariaDbServer.start(folder);
    new JdbcGoldenLoad('`', TYPES, "").into(server.root());
  }

  @AfterAll
  static void stop() throws ManagedProcessException, SQLException {
    server.close();
  }

  @Override
  protected DataSourceAdapter adapter() {
    return new MySqlAdapter();
  }

  @Override
  protected Settings settings() {
    Map<String, String> settings = server.settings();
    settings.put("pool_size", "8");
    return new Settings(settings);
  }

  @Override
  protected @Nullable String schema() {
    return "golden";
  }

  @Override
  protected String endlessSql() {
    return "select sleep(600)";
  }
}
