package org.analyticsstudio.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.analyticsstudio.jdbc.pool.ServerConnections;
import org.analyticsstudio.jdbc.pool.TimedStatements;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** Connections to one PostgreSQL server. */
final class PostgresServer implements ServerConnections {

  private static final int FEW_ROWS = 20_000;

  private final PostgresSettings settings;
  private final TimedStatements statements =
      new TimedStatements(
          PGConnection.class, PostgresServer::limitTime, FEW_ROWS, PostgresSettings.ROWS_AT_ONCE);

  PostgresServer(PostgresSettings settings) {
    this.settings = settings;
  }

  @Override
  public Connection connect() throws SQLException {
    // Not by the DriverManager: it finds no driver across the loaders of bundles.
    Connection connection = new Driver().connect(settings.url(), settings.properties());
    try (Statement statement = connection.createStatement()) {
      statement.execute("set time zone 'UTC'");
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** The best collation there is for upper and lower case; the server's own is always there. */
  static String caseCollation(Connection connection) throws SQLException {
    String best =
        "select collname from pg_collation where collname in ('pg_c_utf8', 'und-x-icu', 'C.utf8')"
            + " and pg_catalog.pg_collation_is_visible(oid) and collencoding in (-1,"
            + " (select encoding from pg_database where datname = current_database()))"
            + " order by array_position(array['pg_c_utf8', 'und-x-icu', 'C.utf8'], collname::text)"
            + " limit 1";
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(best)) {
      return found.next() ? found.getString(1) : "default";
    }
  }

  @Override
  public PreparedStatement prepare(Connection connection, SqlStatement sql, ExecutionLimits limits)
      throws SQLException {
    return statements.prepare(connection, sql, limits);
  }

  private static void limitTime(Connection connection, long millis) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set statement_timeout = " + millis);
    }
    connection.commit();
  }

  /** A rollback takes back settings that a view may have made; locks outlive it. */
  @Override
  public void reset(Connection connection) throws SQLException {
    connection.rollback();
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
    }
    connection.rollback();
  }
}
