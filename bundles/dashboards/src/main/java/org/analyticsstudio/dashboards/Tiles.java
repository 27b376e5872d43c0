package org.analyticsstudio.dashboards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.analyticsstudio.api.dashboards.Visual;
import org.analyticsstudio.api.dashboards.VisualData;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.ResultRows;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the data of tiles: side by side, equal queries once, failures each for itself. */
final class Tiles {

  private static final Logger LOG = LoggerFactory.getLogger(Tiles.class);
  private static final ResultRows NOTHING = new ResultRows(List.of(), List.of());

  private final QueryEngine queries;
  private final Executor executor;

  Tiles(QueryEngine queries, Executor executor) {
    this.queries = queries;
    this.executor = executor;
  }

  List<VisualData> data(
      Principal by, List<Visual> visuals, List<Filter> filters, QueryContext context) {
    Map<String, Optional<SemanticSchema>> schemas = new HashMap<>();
    Map<SemanticQuery, CompletableFuture<Outcome>> running = new LinkedHashMap<>();
    List<SemanticQuery> asked = new ArrayList<>();
    for (Visual visual : visuals) {
      SemanticQuery query = narrowed(by, visual.query(), filters, schemas);
      asked.add(query);
      running.computeIfAbsent(
          query, each -> CompletableFuture.supplyAsync(() -> outcome(by, each, context), executor));
    }
    List<VisualData> data = new ArrayList<>();
    for (int i = 0; i < visuals.size(); i++) {
      CompletableFuture<Outcome> outcome = running.get(asked.get(i));
      if (outcome == null) {
        throw new IllegalStateException("A query was not started");
      }
      data.add(outcome.join().forVisual(String.valueOf(visuals.get(i).id())));
    }
    return List.copyOf(data);
  }

  private SemanticQuery narrowed(
      Principal by,
      SemanticQuery query,
      List<Filter> filters,
      Map<String, Optional<SemanticSchema>> schemas) {
    if (filters.isEmpty()) {
      return query;
    }
    Optional<SemanticSchema> schema =
        schemas.computeIfAbsent(query.datasetId(), id -> describe(by, id));
    List<Filter> all = new ArrayList<>(query.filters());
    filters.stream().filter(filter -> knows(schema, filter.field())).forEach(all::add);
    return new SemanticQuery(
        query.datasetId(),
        query.dimensions(),
        query.measures(),
        all,
        query.having(),
        query.timeFilter(),
        query.orderBy(),
        query.limit(),
        query.offset());
  }

  private Optional<SemanticSchema> describe(Principal by, String datasetId) {
    try {
      return Optional.of(queries.describe(by, datasetId).members());
    } catch (ProblemException e) {
      // The query itself fails for the same reason, and that is what the tile shows.
      return Optional.empty();
    }
  }

  private static boolean knows(Optional<SemanticSchema> schema, String field) {
    return schema
        .filter(it -> it.dimension(field).isPresent() || it.measure(field).isPresent())
        .isPresent();
  }

  private Outcome outcome(Principal by, SemanticQuery query, QueryContext context) {
    try {
      return new Succeeded(queries.execute(by, query, context));
    } catch (ProblemException e) {
      return new Failed(e.problem());
    } catch (RuntimeException e) {
      LOG.error("A tile of request {} failed", context.requestId(), e);
      return new Failed(
          Problem.of(500, "internal_error", "Something went wrong", "The tile could not be made."));
    }
  }

  private sealed interface Outcome {
    VisualData forVisual(String id);
  }

  private record Succeeded(QueryResult result) implements Outcome {
    @Override
    public VisualData forVisual(String id) {
      return new VisualData(
          id,
          "ok",
          result.results(),
          result.columns(),
          result.query(),
          result.hasMore(),
          result.receipt(),
          null);
    }
  }

  private record Failed(Problem problem) implements Outcome {
    @Override
    public VisualData forVisual(String id) {
      return new VisualData(id, "error", NOTHING, List.of(), null, false, null, problem);
    }
  }
}
