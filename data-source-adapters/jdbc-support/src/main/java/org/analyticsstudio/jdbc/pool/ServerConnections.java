package org.analyticsstudio.jdbc.pool;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.analyticsstudio.jdbc.Connections;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.SqlStatement;

/** What an adapter does with connections to its server. Safe for use by many threads. */
public interface ServerConnections {

  /**
   * A new connection, read-only and without automatic commits.
   *
   * @throws SQLException when the server can't be reached or refuses
   */
  Connection connect() throws SQLException;

  /**
   * A statement that streams its rows and that the server itself ends in time.
   *
   * @see Connections.Taken#prepare
   */
  PreparedStatement prepare(Connection connection, SqlStatement sql, ExecutionLimits limits)
      throws SQLException;

  /**
   * Takes away what the one who used a connection may have left in it.
   *
   * @throws SQLException when it can't be used again
   */
  void reset(Connection connection) throws SQLException;
}
