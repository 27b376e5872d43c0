package org.analyticsstudio.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.api.query.DataSources;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.result.QueryCost;
import org.analyticsstudio.query.run.PlanRunner;
import org.analyticsstudio.query.run.ReachableHosts;
import org.analyticsstudio.query.run.RowReceiver;
import org.analyticsstudio.query.run.RunLimits;
import org.analyticsstudio.spi.datasource.AdapterDescriptor;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.IntrospectableSession;
import org.analyticsstudio.spi.datasource.SourceReport;
import org.analyticsstudio.spi.datasource.SqlStatement;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the data sources, and tells the runner of the adapters that come and go. */
@Component(
    service = {DataSources.class, DataSourcesComponent.class},
    configurationPid = "queries")
public final class DataSourcesComponent implements DataSources {

  private static final Logger LOG = LoggerFactory.getLogger(DataSourcesComponent.class);

  private final PlanRunner runner = new PlanRunner(RunLimits.DEFAULT);
  private RunLimits limits = RunLimits.DEFAULT;
  private ReachableHosts hosts = ReachableHosts.DEFAULT;

  /** Without adapters; they are added as they come. */
  @Activate
  public DataSourcesComponent(Map<String, Object> settings) {
    configure(settings);
  }

  /** Settings of {@code queries.cfg} changed; nothing that runs is disturbed. */
  @Modified
  void configure(Map<String, Object> settings) {
    SettingsFile file = new SettingsFile("queries.cfg", settings);
    limits = limits.changedBy(file);
    hosts = hosts.changedBy(file);
    runner.change(limits);
    runner.change(hosts);
    file.problems().forEach(LOG::warn);
  }

  @Deactivate
  void close() {
    runner.close();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addAdapter(DataSourceAdapter adapter) {
    runner.add(adapter);
  }

  void removeAdapter(DataSourceAdapter adapter) {
    runner.remove(adapter);
  }

  PlanRunner runner() {
    return runner;
  }

  @Override
  public List<AdapterDescriptor> adapters() {
    return runner.adapters().all().stream()
        .filter(adapter -> !adapter.connectionSettings().definitions().isEmpty())
        .toList();
  }

  @Override
  public AdapterDescriptor adapter(String id) {
    return runner.adapters().get(id).descriptor();
  }

  @Override
  public List<FieldProblem> check(DataSource source) {
    return runner.adapters().get(source.adapterId()).check(source.settings());
  }

  @Override
  public SourceReport test(DataSource source, Cancellation cancellation) {
    return runner.lookAnew(source, session -> session.examine(cancellation));
  }

  @Override
  public <T> T introspect(DataSource source, Function<IntrospectableSession, T> look) {
    return runner.introspect(source, look);
  }

  @Override
  public List<@Nullable Object[]> rows(
      Principal by,
      DataSource source,
      QueryPlan plan,
      Duration timeout,
      Cancellation cancellation) {
    Rows rows = new Rows();
    try {
      runner.run(by, source, plan, timeout, cancellation, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows.received;
  }

  private static final class Rows implements RowReceiver {
    private final List<@Nullable Object[]> received = new ArrayList<>();

    @Override
    public void started(SqlStatement statement) {}

    @Override
    public void row(@Nullable Object[] values) {
      received.add(values);
    }

    @Override
    public void finished(long elapsedNanos, @Nullable QueryCost cost) {}
  }
}
