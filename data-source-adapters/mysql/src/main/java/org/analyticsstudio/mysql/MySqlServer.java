package org.analyticsstudio.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.analyticsstudio.jdbc.pool.ServerConnections;
import org.analyticsstudio.jdbc.pool.TimedStatements;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.mariadb.jdbc.Driver;

/** Connections to one MySQL or MariaDB server. */
final class MySqlServer implements ServerConnections {

  private static final int FEW_ROWS = 5_000;
  private static final int ROWS_AT_ONCE = 2_000;

  private final MySqlSettings settings;
  private final TimedStatements statements =
      new TimedStatements(
          org.mariadb.jdbc.Connection.class, MySqlServer::limitTime, FEW_ROWS, ROWS_AT_ONCE);

  MySqlServer(MySqlSettings settings) {
    this.settings = settings;
  }

  @Override
  public Connection connect() throws SQLException {
    // Not by the DriverManager: it finds no driver across the loaders of bundles.
    Connection connection;
    try {
      connection = new Driver().connect(settings.url(), settings.properties(true));
    } catch (SQLException e) {
      if (!settings.prefersTls() || MySqlFailures.of(e).kind() != Kind.TLS_FAILED) {
        throw e;
      }
      connection = new Driver().connect(settings.url(), settings.properties(false));
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("set names utf8mb4");
      statement.execute("set session sql_mode = 'STRICT_TRANS_TABLES', time_zone = '+00:00'");
      statement.execute("set session transaction read only");
      connection.setCatalog(settings.database());
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  static boolean isMariaDb(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("select version()")) {
      return version.next() && version.getString(1).contains("MariaDB");
    }
  }

  @Override
  public PreparedStatement prepare(Connection connection, SqlStatement sql, ExecutionLimits limits)
      throws SQLException {
    return statements.prepare(connection, sql, limits);
  }

  private static void limitTime(Connection connection, long millis) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          isMariaDb(connection)
              ? "set session max_statement_time = " + millis / 1000.0
              : "set session max_execution_time = " + millis);
    }
  }

  /** Locks outlive a transaction. */
  @Override
  public void reset(Connection connection) throws SQLException {
    connection.rollback();
    try (Statement statement = connection.createStatement()) {
      statement.execute("select release_all_locks()");
    }
    connection.rollback();
  }
}
