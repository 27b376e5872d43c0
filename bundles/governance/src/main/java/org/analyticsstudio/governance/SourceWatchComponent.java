package org.analyticsstudio.governance;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.RegisteredTable;
import org.analyticsstudio.api.connections.Connections;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.governance.SourceWatch;
import org.analyticsstudio.api.governance.TableDrift;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at registered tables every hour, and when somebody asks. */
@Component(service = SourceWatch.class)
public final class SourceWatchComponent implements SourceWatch {

  private static final Logger LOG = LoggerFactory.getLogger(SourceWatchComponent.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration STILL_NEW = Duration.ofSeconds(10);

  private final Datasets datasets;
  private final AuditLog audit;
  private final Clock clock;
  private final TableComparison comparison;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();
  private final Cancellation ended = new Cancellation();
  private final ScheduledThreadPoolExecutor rounds;

  private record Seen(int version, TableDrift drift) {}

  /** Over these. */
  @Activate
  public SourceWatchComponent(
      @Reference Datasets datasets,
      @Reference SemanticSchemas schemas,
      @Reference Dashboards dashboards,
      @Reference Connections connections,
      @Reference AuditLog audit) {
    this(datasets, schemas, dashboards, connections, audit, Clock.systemUTC());
  }

  SourceWatchComponent(
      Datasets datasets,
      SemanticSchemas schemas,
      Dashboards dashboards,
      Connections connections,
      AuditLog audit,
      Clock clock) {
    this.datasets = datasets;
    this.audit = audit;
    this.clock = clock;
    this.comparison = new TableComparison(connections, new Dependents(schemas, dashboards), clock);
    this.rounds =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "source-watch");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        rounds.scheduleWithFixedDelay(
            this::round, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  @Deactivate
  void close() {
    ended.cancel();
    rounds.shutdownNow();
  }

  @Override
  public TableDrift check(String datasetId, Cancellation cancellation) {
    Dataset dataset = datasets.get(datasetId);
    RegisteredTable table = dataset.version().table();
    if (table == null) {
      throw Problem.clash(
              "dataset_of_file", "The dataset stands on a file, which never changes.", datasetId)
          .asException();
    }
    Seen last = seen.get(datasetId);
    if (last != null
        && last.version() == dataset.version().number()
        && last.drift().checkedAt().plus(STILL_NEW).isAfter(clock.instant())) {
      return last.drift();
    }
    return look(dataset, table, cancellation);
  }

  private TableDrift look(Dataset dataset, RegisteredTable table, Cancellation cancellation) {
    TableDrift drift = comparison.of(dataset, table, cancellation);
    Seen before = seen.put(dataset.id(), new Seen(dataset.version().number(), drift));
    if (drift.differs() && (before == null || !same(before.drift(), drift))) {
      LOG.warn(
          "The table of the dataset {} is not as it was registered: {}",
          dataset.id(),
          drift.tableGone() ? "it is gone" : drift.changes().size() + " columns differ");
      audit.append(
          AuditEvent.now(
              Principal.SYSTEM.name(),
              "dataset.drift",
              dataset.id(),
              "ok",
              null,
              Map.of("gone", drift.tableGone(), "columns", drift.changes().size())));
    }
    return drift;
  }

  private static boolean same(TableDrift one, TableDrift other) {
    return one.tableGone() == other.tableGone() && one.changes().equals(other.changes());
  }

  private void round() {
    try {
      @Nullable String cursor = null;
      do {
        Page<Dataset> page =
            datasets.list(null, false, new PageRequest(PageRequest.MAX_LIMIT, cursor));
        page.items().forEach(this::lookInRound);
        cursor = page.next();
      } while (cursor != null && !ended.isCancelled());
    } catch (RuntimeException e) {
      LOG.warn("Registered tables could not be looked at", e);
    }
  }

  private void lookInRound(Dataset dataset) {
    RegisteredTable table = dataset.version().table();
    if (table != null && !ended.isCancelled()) {
      TableDrift unused = look(dataset, table, ended);
    }
  }
}
