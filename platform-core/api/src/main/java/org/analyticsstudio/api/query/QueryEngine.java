package org.analyticsstudio.api.query;

import java.util.Optional;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.ReadEstimate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Answers semantic queries: resolve, policy, plan, SQL, rows. The only way to the rows of a
 * dataset, whoever asks. Every run is in the audit log. Safe for use by many threads; calls block,
 * and wait their turn when a data source is busy.
 *
 * <p>Problems of all methods: 404 {@code dataset_not_found}; 409 {@code dataset_inactive}; 422 with
 * a code and a path for what does not resolve; 503 {@code data_source_unavailable}, {@code
 * query_queue_full}; 504 {@code query_timeout}; 499 {@code query_cancelled}.
 */
@ProviderType
public interface QueryEngine {

  /** Answers a query, with all rows in memory. */
  QueryResult execute(Principal principal, SemanticQuery query, QueryContext context);

  /**
   * Answers a query as {@link #execute(Principal, SemanticQuery, QueryContext)} does, with its rows
   * handed on as they come instead of kept. When this throws, what the sink got is not a result.
   *
   * @return the answer without rows; {@code rowCount} tells how many there were
   */
  QueryResult execute(Principal principal, SemanticQuery query, QueryContext context, RowSink sink);

  /**
   * Answers a query row by row; all rows, however many, unless the query has a limit. The sink is
   * told the columns first. When this throws after the sink was told, what it got is not a result.
   */
  void stream(Principal principal, SemanticQuery query, QueryContext context, RowSink sink);

  /**
   * Rows of a dataset as they are, one column for each visible physical column.
   *
   * @param limit 1 to 1,000
   * @param offset from 0
   */
  QueryResult preview(
      Principal principal, String datasetId, int limit, long offset, QueryContext context);

  /**
   * Finds what is wrong with a query without running it.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException as {@link #execute} for what does
   *     not resolve
   */
  void check(Principal principal, SemanticQuery query);

  /**
   * About how much a query would read, without running it. A time that counts from the newest in
   * the data may be taken to count from today.
   *
   * @return empty when the data source can't tell
   * @throws org.analyticsstudio.model.problem.ProblemException as {@link #execute}
   */
  Optional<ReadEstimate> estimate(Principal principal, SemanticQuery query, QueryContext context);

  /** What one person can ask of a dataset: its members without those hidden from them. */
  VisibleSchema describe(Principal principal, String datasetId);
}
