package org.analyticsstudio.query;

import java.time.Clock;
import java.util.Optional;
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
import org.analyticsstudio.model.result.ReadEstimate;
import org.analyticsstudio.query.engine.SemanticQueryEngine;
import org.analyticsstudio.query.policy.PolicyStep;
import org.analyticsstudio.query.policy.RolePolicy;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Offers the query engine, and tells it of the policies that come and go. */
@Component(service = QueryEngine.class)
public final class QueryEngineComponent implements QueryEngine {

  private final PolicyStep policies = new PolicyStep(new RolePolicy());
  private final QueryEngine engine;

  /** An engine over the data sources. */
  @Activate
  public QueryEngineComponent(
      @Reference Datasets datasets,
      @Reference SemanticSchemas schemas,
      @Reference AuditLog audit,
      @Reference DataSourcesComponent sources) {
    this.engine =
        new SemanticQueryEngine(
            datasets, schemas, policies, sources.runner(), audit, Clock.systemDefaultZone());
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
  public QueryResult execute(
      Principal principal, SemanticQuery query, QueryContext context, RowSink sink) {
    return engine.execute(principal, query, context, sink);
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
  public Optional<ReadEstimate> estimate(
      Principal principal, SemanticQuery query, QueryContext context) {
    return engine.estimate(principal, query, context);
  }

  @Override
  public VisibleSchema describe(Principal principal, String datasetId) {
    return engine.describe(principal, datasetId);
  }
}
