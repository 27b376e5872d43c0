package org.analyticsstudio.dashboards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.api.query.VisibleSchema;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.ReadEstimate;
import org.analyticsstudio.model.result.Receipt;
import org.analyticsstudio.model.result.ResultRows;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.SemanticSchema;

/** Answers every query with one row, but for the measures nope (unknown) and broken (fails). */
final class FakeQueries implements QueryEngine {

  final ConcurrentLinkedQueue<SemanticQuery> executed = new ConcurrentLinkedQueue<>();

  @Override
  public QueryResult execute(Principal principal, SemanticQuery query, QueryContext context) {
    executed.add(query);
    check(principal, query);
    if (asksFor(query, "broken")) {
      throw new IllegalStateException("secret details");
    }
    ResultRows rows = new ResultRows(List.of("n"), List.<Object[]>of(new Object[] {1L}));
    Receipt receipt = new Receipt(query, 1, 1, "2026-01-01", List.of(), null, false, 0.1);
    return new QueryResult("select 1", List.of(), rows, 1, false, List.of(), receipt);
  }

  @Override
  public QueryResult execute(
      Principal principal, SemanticQuery query, QueryContext context, RowSink sink) {
    return execute(principal, query, context);
  }

  @Override
  public void check(Principal principal, SemanticQuery query) {
    if (asksFor(query, "nope")) {
      throw Problem.invalid("member_unknown", "There is no nope")
          .withErrors(
              List.of(FieldProblem.of("measures[0].name", "member_unknown", "There is no nope")))
          .asException();
    }
  }

  @Override
  public VisibleSchema describe(Principal principal, String datasetId) {
    String dimension = datasetId.equals("orders") ? "region" : "reason";
    SemanticSchema schema =
        new SemanticSchema(
            Grain.NONE,
            List.of(),
            List.of(Dimension.of(dimension, dimension, ColumnType.TEXT)),
            List.of(Measure.of("sales", "sales", Aggregation.SUM)),
            Map.of());
    return new VisibleSchema(datasetId, datasetId, schema, 1, 1, "", Set.of(), false, false);
  }

  @Override
  public Optional<ReadEstimate> estimate(
      Principal principal, SemanticQuery query, QueryContext context) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void stream(Principal principal, SemanticQuery query, QueryContext context, RowSink sink) {
    throw new UnsupportedOperationException();
  }

  @Override
  public QueryResult preview(
      Principal principal, String datasetId, int limit, long offset, QueryContext context) {
    throw new UnsupportedOperationException();
  }

  private static boolean asksFor(SemanticQuery query, String measure) {
    return query.measures().stream().anyMatch(it -> it.name().equals(measure));
  }
}
