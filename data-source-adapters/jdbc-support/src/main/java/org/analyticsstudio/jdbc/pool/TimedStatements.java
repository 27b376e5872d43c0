package org.analyticsstudio.jdbc.pool;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.SqlStatement;

/**
 * Statements that the server itself ends in time and whose rows come some at a time. A connection
 * whose server says nothing for long after that is given up. Safe for use by many threads.
 */
public final class TimedStatements {

  private static final long GRACE_MILLIS = 1_000;
  private static final int SILENCE_MILLIS = 10_000;

  private final Class<?> driverType;
  private final TimeLimit limit;
  private final int fewRows;
  private final int rowsAtOnce;
  private final Map<Object, Long> told = Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * Statements of one kind of server.
   *
   * @param driverType what a connection of the driver is, below that of a pool
   * @param limit tells the server
   * @param fewRows up to here rows come at once: a cursor keeps servers from using several cores
   * @param rowsAtOnce otherwise as many
   */
  public TimedStatements(Class<?> driverType, TimeLimit limit, int fewRows, int rowsAtOnce) {
    this.driverType = driverType;
    this.limit = limit;
    this.fewRows = fewRows;
    this.rowsAtOnce = rowsAtOnce;
  }

  /** How a server is told after which time it ends a statement. */
  @FunctionalInterface
  public interface TimeLimit {
    /** Tells it, for all statements of a connection to come. */
    void set(Connection connection, long millis) throws SQLException;
  }

  /** A statement that is not run yet. */
  public PreparedStatement prepare(Connection connection, SqlStatement sql, ExecutionLimits limits)
      throws SQLException {
    long millis = limits.timeout().toMillis() + GRACE_MILLIS;
    limitTime(connection, millis);
    connection.setNetworkTimeout(
        Runnable::run, (int) Math.min(Integer.MAX_VALUE, millis + SILENCE_MILLIS));
    PreparedStatement statement = connection.prepareStatement(sql.text());
    statement.setFetchSize(sql.mostRows() <= fewRows ? 0 : rowsAtOnce);
    return statement;
  }

  /** Told once, not at each query. */
  private void limitTime(Connection connection, long millis) throws SQLException {
    Object physical = connection.unwrap(driverType);
    if (!Long.valueOf(millis).equals(told.get(physical))) {
      limit.set(connection, millis);
      told.put(physical, millis);
    }
  }
}
