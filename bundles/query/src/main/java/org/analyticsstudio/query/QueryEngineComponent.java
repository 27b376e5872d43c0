package org.analyticsstudio.query;

import java.time.Clock;
import java.util.Map;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.query.Policy;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.api.query.VisibleSchema;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.query.engine.SemanticQueryEngine;
import org.analyticsstudio.query.policy.PolicyStep;
import org.analyticsstudio.query.policy.RolePolicy;
import org.analyticsstudio.query.run.PlanRunner;
import org.analyticsstudio.query.run.RunLimits;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
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

/** Offers the query engine, and tells it of the adapters and policies that come and go. */
@Component(service = QueryEngine.class, configurationPid = "queries")
public final class QueryEngineComponent implements QueryEngine {

  private static final Logger LOG = LoggerFactory.getLogger(QueryEngineComponent.class);

  private final PolicyStep policies = new PolicyStep(new RolePolicy());
  private final PlanRunner runner;
  private final QueryEngine engine;
  private RunLimits limits = RunLimits.DEFAULT;

  /** An engine without adapters; they are added as they come. */
  @Activate
  public QueryEngineComponent(
      @Reference Datasets datasets,
      @Reference SemanticSchemas schemas,
      @Reference AuditLog audit,
      Map<String, Object> settings) {
    this.runner = new PlanRunner(limits);
    this.engine =
        new SemanticQueryEngine(
            datasets, schemas, policies, runner, audit, Clock.systemDefaultZone());
    configure(settings);
  }

  /** Settings of {@code queries.cfg} changed; nothing that runs is disturbed. */
  @Modified
  void configure(Map<String, Object> settings) {
    SettingsFile file = new SettingsFile("queries.cfg", settings);
    limits = limits.changedBy(file);
    runner.change(limits);
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

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addPolicy(Policy policy) {
    policies.add(policy);
  }

  void removePolicy(Policy policy) {
    policies.remove(policy);
  }

  @Override
  public QueryResult execute(Principal principal, SemanticQuery query, QueryContext context) {
    return engine.execute(principal, query, context);
  }

  @Override
  public void stream(Principal principal, SemanticQuery query, QueryContext context, RowSink sink) {
    engine.stream(principal, query, context, sink);
  }

  @Override
  public QueryResult preview(
      Principal principal, String datasetId, int limit, long offset, QueryContext context) {
    return engine.preview(principal, datasetId, limit, offset, context);
  }

  @Override
  public void check(Principal principal, SemanticQuery query) {
    engine.check(principal, query);
  }

  @Override
  public VisibleSchema describe(Principal principal, String datasetId) {
    return engine.describe(principal, datasetId);
  }
}
