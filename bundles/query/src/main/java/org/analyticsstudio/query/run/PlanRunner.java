package org.analyticsstudio.query.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.model.result.ReadEstimate;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.analyticsstudio.spi.datasource.EstimatingSession;
import org.analyticsstudio.spi.datasource.ExecutionLimits;
import org.analyticsstudio.spi.datasource.IntrospectableSession;
import org.analyticsstudio.spi.datasource.ListingSession;
import org.analyticsstudio.spi.datasource.RowCursor;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs plans on the data sources they belong to. The only caller of adapters. */
public final class PlanRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PlanRunner.class);
  private static final long SWEEP_SECONDS = 60;

  private final Adapters adapters = new Adapters();
  private final SessionOpening opening = new SessionOpening(System::nanoTime);
  private final Sessions sessions;
  private final Admission admission;
  private volatile Duration timeout;
  private volatile Duration drainTime;
  private final ScheduledThreadPoolExecutor sweeper;

  /** A runner without adapters. */
  public PlanRunner(RunLimits limits) {
    this.sessions =
        new Sessions(
            adapters, opening, limits.maxOpenSessions(), limits.maxIdle(), System::nanoTime);
    this.admission = new Admission(limits.maxWaiting(), limits.patience());
    this.timeout = limits.timeout();
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
    timeout = changed.timeout();
    drainTime = changed.drainTime();
    admission.change(changed.maxWaiting(), changed.patience());
    sessions.change(changed.maxOpenSessions(), changed.maxIdle());
  }

  /** Other hosts may be reached, by sessions that are opened from now on. */
  public void change(ReachableHosts changed) {
    opening.change(changed);
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

  /** The adapters that are here now. */
  public Adapters adapters() {
    return adapters;
  }

  /**
   * What the data source of a dataset can do.
   *
   * @throws ProblemException 503 when its adapter is not here
   */
  public AdapterCapabilities capabilities(DataLocation location) {
    return adapters.capabilities(location.adapterId());
  }

  /** Whether the data source of a dataset tells how much a plan would read. */
  public boolean estimates(DataLocation location) {
    return adapters
        .find(location.adapterId())
        .map(adapter -> adapter.descriptor().capabilities().estimates())
        .orElse(false);
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
    DataSource source = new DataSource(location.adapterId(), location.settings());
    run(principal, source, plan, timeout, cancellation, receiver);
  }

  /**
   * Runs a plan on a data source that need not belong to a dataset, within a time; else as the
   * other method.
   */
  public void run(
      Principal principal,
      DataSource source,
      QueryPlan plan,
      Duration timeout,
      Cancellation cancellation,
      RowReceiver receiver)
      throws IOException {
    try (Admission.Turn turn =
            admission.enter(source, slots(source), principal.name(), cancellation);
        Sessions.Lease lease = sessions.lease(source)) {
      within(lease, () -> run(lease.session(), plan, timeout, cancellation, receiver));
    } catch (RuntimeException | LinkageError e) {
      throw told(source, e);
    }
  }

  /**
   * About how much a plan would read. Blocks, without waiting for a turn.
   *
   * @return empty when the data source can't tell
   * @throws ProblemException as the engine tells it
   */
  public Optional<ReadEstimate> estimate(
      DataLocation location, QueryPlan plan, Cancellation cancellation) {
    DataSource source = new DataSource(location.adapterId(), location.settings());
    try (Sessions.Lease lease = sessions.lease(source)) {
      if (!(lease.session() instanceof EstimatingSession session)) {
        return Optional.empty();
      }
      AtomicReference<@Nullable ReadEstimate> told = new AtomicReference<>();
      within(lease, () -> told.set(session.estimate(session.build(plan), cancellation)));
      return Optional.ofNullable(told.get());
    } catch (RuntimeException | LinkageError e) {
      throw toldOfSource(source, e);
    }
  }

  /**
   * Looks at what a data source holds. Blocks, without waiting for a turn.
   *
   * @throws ProblemException as {@link org.analyticsstudio.api.query.DataSources} tells it
   */
  public <T> T introspect(DataSource source, Function<IntrospectableSession, T> look) {
    try (Sessions.Lease lease = sessions.lease(source)) {
      AtomicReference<@Nullable T> seen = new AtomicReference<>();
      within(lease, () -> seen.set(look.apply(introspectable(lease.session()))));
      return Objects.requireNonNull(seen.get());
    } catch (RuntimeException | LinkageError e) {
      throw toldOfSource(source, e);
    }
  }

  /** Opens a session of its own, looks at it, and closes it. Throws as {@link #introspect}. */
  public <T> T lookAnew(DataSource source, Function<IntrospectableSession, T> look) {
    DataSourceAdapter adapter = adapters.get(source.adapterId());
    try (DataSourceSession session = opening.openNow(adapter, source)) {
      return look.apply(introspectable(session));
    } catch (RuntimeException | LinkageError e) {
      throw toldOfSource(source, e);
    }
  }

  private static IntrospectableSession introspectable(DataSourceSession session) {
    if (session instanceof IntrospectableSession introspectable) {
      return introspectable;
    }
    throw new DataSourceException(
        DataSourceException.Kind.UNSUPPORTED, "Nothing can be looked up in this data source.");
  }

  private int slots(DataSource source) {
    return adapters.get(source.adapterId()).concurrentQueries(source.settings());
  }

  /** A session that has lost its data source is left to those who have it. */
  private static void within(Sessions.Lease lease, Runnable work) {
    try {
      work.run();
    } catch (DataSourceException e) {
      if (e.kind() == DataSourceException.Kind.UNAVAILABLE
          || e.kind() == DataSourceException.Kind.UNREACHABLE) {
        lease.retire();
      }
      throw e;
    }
  }

  private RuntimeException told(DataSource source, Throwable e) throws IOException {
    return e instanceof ReceiverFailure failure ? unwrapped(failure) : toldOfSource(source, e);
  }

  private ProblemException toldOfSource(DataSource source, Throwable e) {
    if (e instanceof DataSourceException failure) {
      LOG.debug("A query failed in its data source", e);
      return new ProblemException(RunProblems.of(failure), e);
    }
    return e instanceof ProblemException problem ? problem : unexpected(source, e);
  }

  private void run(
      DataSourceSession session,
      QueryPlan plan,
      Duration timeout,
      Cancellation cancellation,
      RowReceiver receiver) {
    SqlStatement statement = session.build(plan);
    long start = System.nanoTime();
    try (RowCursor cursor = opened(session, plan, statement, timeout, cancellation)) {
      receive(() -> receiver.started(statement));
      while (cursor.next()) {
        var row = cursor.row();
        receive(() -> receiver.row(row));
      }
      long elapsed = System.nanoTime() - start;
      QueryCost cost = cursor.cost().orElse(null);
      receive(() -> receiver.finished(elapsed, cost));
    }
  }

  private static RowCursor opened(
      DataSourceSession session,
      QueryPlan plan,
      SqlStatement statement,
      Duration timeout,
      Cancellation cancellation) {
    ExecutionLimits limits = new ExecutionLimits(timeout);
    Optional<RowCursor> listed =
        session instanceof ListingSession listing
            ? listing.list(plan, limits, cancellation)
            : Optional.empty();
    return listed.orElseGet(() -> session.execute(statement, limits, cancellation));
  }

  /** Failures of the receiver are its own; they are not failures of the data source. */
  private static void receive(Receiving step) {
    try {
      step.run();
    } catch (IOException | RuntimeException e) {
      throw new ReceiverFailure(e);
    }
  }

  private static RuntimeException unwrapped(ReceiverFailure e) throws IOException {
    if (e.getCause() instanceof IOException io) {
      throw io;
    }
    return e.getCause() instanceof RuntimeException cause ? cause : e;
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
