package org.analyticsstudio.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.analyticsstudio.api.store.MetadataStore.Work;

/** Runs reads side by side on a few connections that can only read. */
final class ReadPool implements AutoCloseable {

  private static final int SIZE = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  private final Database database;
  private final Semaphore permits = new Semaphore(SIZE, true);
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  ReadPool(Database database) {
    this.database = database;
  }

  <T> T run(Work<T> work) {
    permits.acquireUninterruptibly();
    try {
      if (closed) {
        throw StoreFailure.closed();
      }
      return runOn(begin(), work);
    } catch (SQLException e) {
      throw StoreFailure.of(e);
    } finally {
      permits.release();
    }
  }

  @Override
  public void close() {
    closed = true;
    permits.acquireUninterruptibly(SIZE);
    try {
      for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
        discard(connection);
      }
    } finally {
      permits.release(SIZE);
    }
  }

  private <T> T runOn(Connection connection, Work<T> work) throws SQLException {
    SqlTransaction transaction = SqlTransaction.reading(connection);
    boolean reusable = false;
    try {
      try {
        return work.run(transaction);
      } finally {
        execute(connection, "rollback");
        reusable = true;
      }
    } finally {
      transaction.end();
      if (reusable) {
        idle.push(connection);
      } else {
        discard(connection);
      }
    }
  }

  /** A connection in a transaction. One that lay idle may have been lost meanwhile. */
  private Connection begin() throws SQLException {
    for (Connection known = idle.poll(); known != null; known = idle.poll()) {
      try {
        execute(known, database.beginReading());
        return known;
      } catch (SQLException e) {
        discard(known);
      }
    }
    Connection fresh = database.openReader();
    try {
      execute(fresh, database.beginReading());
      return fresh;
    } catch (SQLException e) {
      discard(fresh);
      throw e;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void discard(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      StoreFailure.log("A connection to the metadata database was not closed cleanly", e);
    }
  }
}
