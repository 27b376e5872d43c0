package org.analyticsstudio.jdbc.pool;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Logs in for the pool, which then needs no driver by name: names are not found across bundles. */
final class LoginDataSource implements DataSource {

  private static final int SECONDS_AT_THE_END = 5;

  private final ServerConnections server;

  LoginDataSource(ServerConnections server) {
    this.server = server;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return server.connect();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // Drivers log by themselves.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // It stands in the settings of the adapter.
  }

  /** How long the pool waits at its end for logins that have begun. */
  @Override
  public int getLoginTimeout() {
    return SECONDS_AT_THE_END;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
