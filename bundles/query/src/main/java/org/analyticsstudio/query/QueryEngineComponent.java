package org.analyticsstudio.query;

import java.time.Clock;
import java.time.Duration;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.query.Policy;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.api.query.VisibleSchema;
import org.analyticsstudio.api.semantic.SemanticSchemas;
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
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Offers the query engine, and tells it of the adapters and policies that come and go. */
@Component(service = QueryEngine.class, configurationPid = "queries")
public final class QueryEngineComponent implements QueryEngine {

  /** The settings of the engine, with their defaults. */
  @interface Config {
    /** How long one query may run, in seconds. */
    int timeout$_$seconds() default 300;

    /** How many queries may wait for one data source. */
    int queue$_$size() default 256;

    /** How long a query waits for its turn, in seconds. */
    int queue$_$seconds() default 60;

    /** How many data sources are kept open. */
    int sessions$_$open() default 32;

    /** How long a data source is kept open that nobody asks, in seconds. */
    int sessions$_$idle$_$seconds() default 600;
  }

  private final PolicyStep policies = new PolicyStep(new RolePolicy());
  private final PlanRunner runner;
  private final QueryEngine engine;

  /** An engine without adapters; they are added as they come. */
  @Activate
  public QueryEngineComponent(
      @Reference Datasets datasets,
      @Reference SemanticSchemas schemas,
      @Reference AuditLog audit,
      Config config) {
    this.runner =
        new PlanRunner(
            new RunLimits(
                Duration.ofSeconds(config.timeout$_$seconds()),
                config.queue$_$size(),
                Duration.ofSeconds(config.queue$_$seconds()),
                config.sessions$_$open(),
                Duration.ofSeconds(config.sessions$_$idle$_$seconds())));
    this.engine =
        new SemanticQueryEngine(
            datasets, schemas, policies, runner, audit, Clock.systemDefaultZone());
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
