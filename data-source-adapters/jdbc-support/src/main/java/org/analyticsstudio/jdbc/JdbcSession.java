package org.analyticsstudio.jdbc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.jdbc.sql.Dialect;
import org.analyticsstudio.jdbc.sql.SelectWriter;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;

/** An open data source that is spoken to by JDBC. */
public class JdbcSession implements DataSourceSession {

  private final SelectWriter writer;
  private final Parts parts;
  private final Watchdog watchdog;
  private final Set<Execution> running = new HashSet<>();
  private boolean closed;

  /**
   * What differs from one data source to the other.
   *
   * @param id of the adapter
   * @param connections closed with the session
   * @param dialect how plans are spelled
   * @param values how values are read
   * @param failures what errors mean
   * @param betweenBlows how long to wait before a cancel is sent again
   */
  public record Parts(
      String id,
      Connections connections,
      Dialect dialect,
      Values values,
      Failures failures,
      Duration betweenBlows) {}

  /** A session made of these. */
  public JdbcSession(Parts parts) {
    this.parts = parts;
    this.writer = new SelectWriter(parts.dialect());
    this.watchdog = new Watchdog(parts.id() + "-watchdog");
  }

  @Override
  public SqlStatement build(QueryPlan plan) {
    return writer.write(plan);
  }

  @Override
  public RowCursor execute(
      SqlStatement statement, ExecutionLimits limits, Cancellation cancellation) {
    Execution execution = begin();
    try {
      return execution.start(statement, limits, cancellation);
    } catch (RuntimeException e) {
      execution.close();
      throw e;
    }
  }

  private Execution begin() {
    synchronized (running) {
      if (closed) {
        throw new DataSourceException(
            DataSourceException.Kind.UNAVAILABLE, "The data source is being closed.");
      }
      Execution execution = new Execution(parts, watchdog, this::ended);
      running.add(execution);
      return execution;
    }
  }

  private void ended(Execution execution) {
    synchronized (running) {
      running.remove(execution);
    }
  }

  @Override
  public void close() {
    List<Execution> stopped;
    synchronized (running) {
      if (closed) {
        return;
      }
      closed = true;
      stopped = new ArrayList<>(running);
    }
    stopped.forEach(execution -> execution.stop(Execution.Stop.CLOSED));
    parts.connections().close();
    watchdog.closeWhenIdle();
  }
}
