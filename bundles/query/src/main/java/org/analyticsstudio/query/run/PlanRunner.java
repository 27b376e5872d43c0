package org.analyticsstudio.query.run;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs plans on the data sources they belong to. The only caller of adapters. */
public final class PlanRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PlanRunner.class);
  private static final long SWEEP_SECONDS = 60;

  private final Adapters adapters = new Adapters();
  private final Sessions sessions;
  private final Admission admission;
  private volatile ExecutionLimits limits;
  private volatile Duration drainTime;
  private final ScheduledThreadPoolExecutor sweeper;

  /** A runner without adapters. */
  public PlanRunner(RunLimits limits) {
    this.sessions =
        new Sessions(adapters, limits.maxOpenSessions(), limits.maxIdle(), System::nanoTime);
    this.admission = new Admission(limits.maxWaiting(), limits.patience());
    this.limits = new ExecutionLimits(limits.timeout());
    this.drainTime = limits.drainTime();
    this.sweeper =
        new ScheduledThreadPoolExecutor(
            1,
            action -> {
              Thread thread = new Thread(action, "query-session-sweeper");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        sweeper.scheduleWithFixedDelay(
            sessions::closeIdle, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
  }

  /** Other limits, for what runs or waits from now on. */
  public void change(RunLimits changed) {
    limits = new ExecutionLimits(changed.timeout());
    drainTime = changed.drainTime();
    admission.change(changed.maxWaiting(), changed.patience());
    sessions.change(changed.maxOpenSessions(), changed.maxIdle());
  }

  /** An adapter came. */
  public void add(DataSourceAdapter adapter) {
    adapters.add(adapter);
  }

  /**
   * An adapter left: nothing new goes to it, what it runs is given time to end, what it opened is
   * closed, nothing of it is kept. Blocks until then.
   */
  public void remove(DataSourceAdapter adapter) {
    adapters.remove(adapter);
    sessions.leave(adapter, drainTime);
  }

  /**
   * What the data source of a dataset can do.
   *
   * @throws ProblemException 503 when its adapter is not here
   */
  public AdapterCapabilities capabilities(DataLocation location) {
    return adapters.capabilities(location.adapterId());
  }

  /**
   * Runs a plan and hands its rows over. Blocks, and waits for a turn.
   *
   * @throws ProblemException as the engine tells it
   * @throws IOException as thrown by the receiver
   */
  public void run(
      Principal principal,
      DataLocation location,
      QueryPlan plan,
      Cancellation cancellation,
      RowReceiver receiver)
      throws IOException {
    DataSource source = DataSource.of(location);
    int slots = adapters.capabilities(source.adapterId()).concurrentQueries();
    try (Admission.Turn turn = admission.enter(source, slots, principal.name(), cancellation);
        Sessions.Lease lease = sessions.lease(source)) {
      run(lease.session(), plan, cancellation, receiver);
    } catch (DataSourceException e) {
      LOG.debug("A query failed in its data source", e);
      throw new ProblemException(RunProblems.of(e), e);
    } catch (ProblemException | ReceiverFailure e) {
      throw unwrapped(e);
    } catch (RuntimeException | LinkageError e) {
      throw unexpected(source, e);
    }
  }

  private void run(
      DataSourceSession session, QueryPlan plan, Cancellation cancellation, RowReceiver receiver) {
    SqlStatement statement = session.build(plan);
    long start = System.nanoTime();
    try (RowCursor cursor = session.execute(statement, limits, cancellation)) {
      receive(() -> receiver.started(statement));
      while (cursor.next()) {
        var row = cursor.row();
        receive(() -> receiver.row(row));
      }
      long elapsed = System.nanoTime() - start;
      receive(() -> receiver.finished(elapsed));
    }
  }

  /** Failures of the receiver are its own; they are not failures of the data source. */
  private static void receive(Receiving step) {
    try {
      step.run();
    } catch (IOException | RuntimeException e) {
      throw new ReceiverFailure(e);
    }
  }

  private static RuntimeException unwrapped(RuntimeException e) throws IOException {
    if (e.getCause() instanceof IOException io && e instanceof ReceiverFailure) {
      throw io;
    }
    return e instanceof ReceiverFailure && e.getCause() instanceof RuntimeException cause
        ? cause
        : e;
  }

  private ProblemException unexpected(DataSource source, Throwable e) {
    if (adapters.find(source.adapterId()).isEmpty()) {
      return new ProblemException(RunProblems.adapterMissing(source.adapterId()), e);
    }
    LOG.error("The data source adapter {} failed", source.adapterId(), e);
    return new ProblemException(RunProblems.unexpected(), e);
  }

  @Override
  public void close() {
    sweeper.shutdownNow();
    sessions.close();
  }

  private interface Receiving {
    void run() throws IOException;
  }

  private static final class ReceiverFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReceiverFailure(Exception cause) {
      super(cause);
    }
  }
}
