package org.analyticsstudio.jdbc.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.analyticsstudio.jdbc.Connections;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pool of connections to one server. */
public final class ConnectionPool implements Connections {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);
  private static final Duration LIFETIME = Duration.ofMinutes(30);
  private static final Duration IDLE = Duration.ofMinutes(2);

  private final ServerConnections server;
  private final HikariDataSource pool;

  /**
   * An empty pool; connections are made as they are needed.
   *
   * @param name in the names of its threads
   * @param size at most as many connections
   * @param patience how long {@link #take} waits
   */
  public ConnectionPool(String name, ServerConnections server, int size, Duration patience) {
    this.server = server;
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(new LoginDataSource(server));
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    config.setIdleTimeout(IDLE.toMillis());
    config.setMaxLifetime(LIFETIME.toMillis());
    config.setConnectionTimeout(patience.toMillis());
    config.setInitializationFailTimeout(-1);
    config.setAutoCommit(false);
    config.setReadOnly(true);
    this.pool = new HikariDataSource(config);
  }

  @Override
  public Taken take() throws SQLException {
    return new Pooled(pool.getConnection());
  }

  @Override
  public void close() {
    pool.close();
  }

  private final class Pooled implements Taken {

    private final Connection connection;

    Pooled(Connection connection) {
      this.connection = connection;
    }

    @Override
    public PreparedStatement prepare(SqlStatement statement, ExecutionLimits limits)
        throws SQLException {
      return server.prepare(connection, statement, limits);
    }

    @Override
    public void release(Outcome outcome) {
      if (outcome == Outcome.STOPPED) {
        pool.evictConnection(connection);
        return;
      }
      try {
        server.reset(connection);
        connection.close();
      } catch (SQLException e) {
        LOG.debug("A connection can't be used again", e);
        pool.evictConnection(connection);
      }
    }

    @Override
    public void cut() {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.debug("A connection could not be cut", e);
      }
    }
  }
}
