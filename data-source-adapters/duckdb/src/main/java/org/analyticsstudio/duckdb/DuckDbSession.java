package org.analyticsstudio.duckdb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.duckdb.sql.SelectWriter;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;

/** An open DuckDB file. */
final class DuckDbSession implements DataSourceSession {

  private final SelectWriter writer = new SelectWriter();
  private final Watchdog watchdog = new Watchdog();
  private final ConnectionPool connections;
  private final Set<Execution> running = new HashSet<>();
  private boolean closed;

  private DuckDbSession(ConnectionPool connections) {
    this.connections = connections;
  }

  static DuckDbSession open(DuckDbSettings settings) {
    return new DuckDbSession(new ConnectionPool(HardenedDatabase.open(settings)));
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
      Execution execution = new Execution(connections, watchdog, this::ended);
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
    connections.close();
    watchdog.closeWhenIdle();
  }
}
