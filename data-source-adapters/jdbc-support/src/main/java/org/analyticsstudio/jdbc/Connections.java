package org.analyticsstudio.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.SqlStatement;

/** Where executions get their connections. Safe for use by many threads. */
public interface Connections extends AutoCloseable {

  /**
   * A connection that nobody else uses. May block.
   *
   * @throws SQLException when there is none to be had
   */
  Taken take() throws SQLException;

  /** Closes those that are idle, and the others as they are released. */
  @Override
  void close();

  /** How an execution ended. */
  enum Outcome {
    /** All rows were read. */
    COMPLETE,
    /** It failed, or not all rows were read. */
    INCOMPLETE,
    /** It was stopped; what stops it may still be under way. */
    STOPPED
  }

  /** A connection for one execution. Used by one thread, except for {@link #cut}. */
  interface Taken {

    /** A statement that is ready for its binds. */
    PreparedStatement prepare(SqlStatement statement, ExecutionLimits limits) throws SQLException;

    /** Gives it back, after an execution that ended so. */
    void release(Outcome outcome);

    /** Cuts the line, when the data source did not react to a cancel. */
    default void cut() {}
  }
}
