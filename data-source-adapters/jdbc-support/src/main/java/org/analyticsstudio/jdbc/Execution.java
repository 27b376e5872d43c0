package org.analyticsstudio.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * One statement that runs, from its start to the close of its cursor, and the three reasons to stop
 * it before its end.
 */
final class Execution {

  /** Why an execution was stopped. */
  enum Stop {
    CANCELLED(DataSourceException.Kind.CANCELLED, "The query was cancelled."),
    TIMED_OUT(DataSourceException.Kind.TIMEOUT, "The query took longer than its time limit."),
    CLOSED(DataSourceException.Kind.UNAVAILABLE, "The data source was closed.");

    private final DataSourceException.Kind kind;
    private final String message;

    Stop(DataSourceException.Kind kind, String message) {
      this.kind = kind;
      this.message = message;
    }
  }

  /** How long a data source has to react to a cancel before its line is cut. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final JdbcSession.Parts parts;
  private final Watchdog watchdog;
  private final Consumer<Execution> onEnd;
  private Connections.@Nullable Taken connection;
  private @Nullable PreparedStatement statement;
  private Cancellation.@Nullable Registration registration;
  private @Nullable Future<?> deadline;
  private @Nullable Future<?> blows;
  private @Nullable Future<?> cut;
  private @Nullable Stop stop;
  private boolean complete;
  private boolean ended;

  Execution(JdbcSession.Parts parts, Watchdog watchdog, Consumer<Execution> onEnd) {
    this.parts = parts;
    this.watchdog = watchdog;
    this.onEnd = onEnd;
  }

  RowCursor start(SqlStatement sql, ExecutionLimits limits, Cancellation cancellation) {
    registration = cancellation.onCancel(() -> stop(Stop.CANCELLED));
    try {
      deadline = watchdog.after(limits.timeout(), () -> stop(Stop.TIMED_OUT));
      PreparedStatement prepared = prepare(sql, limits);
      Binds.apply(sql.binds(), prepared, parts.values());
      throwIfStopped();
      return new JdbcCursor(this, prepared.executeQuery(), sql.columnTypes(), parts.values());
    } catch (SQLException e) {
      throw failure(e);
    } catch (RejectedExecutionException e) {
      throw new DataSourceException(Stop.CLOSED.kind, Stop.CLOSED.message);
    }
  }

  private PreparedStatement prepare(SqlStatement sql, ExecutionLimits limits) throws SQLException {
    Connections.Taken taken = parts.connections().take();
    synchronized (this) {
      connection = taken;
    }
    throwIfStopped();
    PreparedStatement prepared = taken.prepare(sql, limits);
    synchronized (this) {
      statement = prepared;
    }
    return prepared;
  }

  /** Stops it for this reason, unless it ended or was stopped before. */
  synchronized void stop(Stop reason) {
    if (ended || stop != null) {
      return;
    }
    stop = reason;
    try {
      // Again and again: a blow between two steps of the statement hits nothing.
      blows = watchdog.every(parts.betweenBlows(), this::strike);
      cut = watchdog.after(PATIENCE, this::cut);
    } catch (RejectedExecutionException e) {
      strike();
    }
  }

  private synchronized void strike() {
    if (ended || statement == null) {
      return;
    }
    try {
      statement.cancel();
    } catch (SQLException e) {
      // It ended by itself in this moment.
      return;
    }
  }

  private void cut() {
    Connections.Taken taken;
    synchronized (this) {
      taken = ended ? null : connection;
    }
    if (taken != null) {
      taken.cut();
    }
  }

  /** What a failure of the driver means to the host. */
  synchronized DataSourceException failure(SQLException e) {
    return stop != null
        ? new DataSourceException(stop.kind, stop.message, e)
        : parts.failures().of(e);
  }

  /** Rows read after a stop are not to be shown as a result. */
  synchronized void throwIfStopped() {
    if (stop != null) {
      throw new DataSourceException(stop.kind, stop.message);
    }
  }

  /** The last row was read: its connection can be used again. */
  synchronized void complete() {
    complete = true;
  }

  void close() {
    synchronized (this) {
      if (ended) {
        return;
      }
      ended = true;
    }
    if (registration != null) {
      registration.close();
    }
    if (deadline != null) {
      deadline.cancel(false);
    }
    if (blows != null) {
      blows.cancel(false);
    }
    if (cut != null) {
      cut.cancel(false);
    }
    if (connection != null) {
      connection.release(
          stop != null
              ? Connections.Outcome.STOPPED
              : complete ? Connections.Outcome.COMPLETE : Connections.Outcome.INCOMPLETE);
    }
    onEnd.accept(this);
  }
}
