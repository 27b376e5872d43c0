package org.analyticsstudio.trino;

import io.trino.jdbc.TrinoConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.analyticsstudio.jdbc.pool.ServerConnections;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.SqlStatement;

/**
 * Connections to one catalog of Trino, which are no more than a session that each request names. A
 * query runs in a transaction that may only read.
 */
final class TrinoServer implements ServerConnections {

  private static final long GRACE_MILLIS = 1_000;
  private static final int SILENCE_MILLIS = 10_000;

  private final TrinoSettings settings;

  TrinoServer(TrinoSettings settings) {
    this.settings = settings;
  }

  @Override
  public Connection connect() throws SQLException {
    // Not by the DriverManager: it finds no driver across the loaders of bundles.
    Connection connection = new GuardedDriver().connect(settings.url(), settings.properties());
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    return connection;
  }

  /** Nothing is asked of a server before the first query. */
  void greet(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
    try (Statement statement = connection.createStatement();
        ResultSet schemas =
            statement.executeQuery("select 1 from information_schema.schemata limit 1")) {
      schemas.next();
    }
    connection.rollback();
  }

  @Override
  public PreparedStatement prepare(Connection connection, SqlStatement sql, ExecutionLimits limits)
      throws SQLException {
    long millis = limits.timeout().toMillis() + GRACE_MILLIS;
    connection
        .unwrap(TrinoConnection.class)
        .setSessionProperty("query_max_run_time", millis + "ms");
    return connection.prepareStatement(sql.text());
  }

  @Override
  public void reset(Connection connection) throws SQLException {
    connection.rollback();
  }
}
