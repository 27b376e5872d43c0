package org.analyticsstudio.duckdb;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.analyticsstudio.jdbc.Connections;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.duckdb.DuckDBConnection;

/**
 * Connections to one open file. Idle ones are kept, since one that ran a statement before runs it
 * faster.
 */
final class ConnectionPool implements Connections {

  private static final int MAX_IDLE = 4;

  private final DuckDBConnection root;
  private final Deque<PooledConnection> idle = new ArrayDeque<>();
  private boolean closed;

  ConnectionPool(DuckDBConnection root) {
    this.root = root;
  }

  @Override
  public Taken take() throws SQLException {
    synchronized (idle) {
      if (closed) {
        throw new DataSourceException(
            DataSourceException.Kind.UNAVAILABLE, "The data source was closed.");
      }
      PooledConnection last = idle.pollLast();
      return last != null ? last : new PooledConnection(root.duplicate(), this);
    }
  }

  void giveBack(PooledConnection connection) {
    synchronized (idle) {
      if (!closed && idle.size() < MAX_IDLE) {
        idle.addLast(connection);
        return;
      }
    }
    connection.close();
  }

  @Override
  public void close() {
    List<PooledConnection> left;
    synchronized (idle) {
      if (closed) {
        return;
      }
      closed = true;
      left = new ArrayList<>(idle);
      idle.clear();
    }
    left.forEach(PooledConnection::close);
    try {
      root.close();
    } catch (SQLException e) {
      throw DuckDbFailures.of(e);
    }
  }
}
