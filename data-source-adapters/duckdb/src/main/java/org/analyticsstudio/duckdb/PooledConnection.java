package org.analyticsstudio.duckdb;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticsstudio.jdbc.Connections;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection with the statements it prepared last: preparing costs as much as running the
 * smallest queries. Used by one thread at a time.
 */
final class PooledConnection implements Connections.Taken {

  private static final Logger LOG = LoggerFactory.getLogger(PooledConnection.class);
  private static final int MAX_PREPARED = 32;

  private final DuckDBConnection connection;
  private final ConnectionPool pool;
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

  PooledConnection(DuckDBConnection connection, ConnectionPool pool) {
    this.connection = connection;
    this.pool = pool;
  }

  @Override
  public PreparedStatement prepare(SqlStatement sql, ExecutionLimits limits) throws SQLException {
    String text = sql.text();
    PreparedStatement known = prepared.get(text);
    if (known != null) {
      return known;
    }
    PreparedStatement statement = connection.prepareStatement(text);
    prepared.put(text, statement);
    if (prepared.size() > MAX_PREPARED) {
      Iterator<PreparedStatement> eldest = prepared.values().iterator();
      PreparedStatement dropped = eldest.next();
      eldest.remove();
      dropped.close();
    }
    return statement;
  }

  @Override
  public void release(Connections.Outcome outcome) {
    if (outcome == Connections.Outcome.COMPLETE) {
      pool.giveBack(this);
    } else {
      close();
    }
  }

  void close() {
    try {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      LOG.warn("A connection to a DuckDB file did not close cleanly", e);
    }
  }
}
