package org.analyticsstudio.duckdb;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection with the statements it prepared last: preparing costs as much as running the
 * smallest queries. Used by one thread at a time.
 */
final class PooledConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PooledConnection.class);
  private static final int MAX_PREPARED = 32;

  private final DuckDBConnection connection;
  private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

  PooledConnection(DuckDBConnection connection) {
    this.connection = connection;
  }

  PreparedStatement prepare(String text) throws SQLException {
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
  public void close() {
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
