package org.analyticsstudio.model.result;

import java.util.List;
import org.analyticsstudio.model.query.SemanticQuery;
import org.jspecify.annotations.Nullable;

/**
 * How a result came about, so that a number can be questioned.
 *
 * @param asked the query as it was resolved, with defaults filled in
 * @param datasetVersion number of the data version that was read
 * @param schemaVersion number of the schema version whose definitions were used
 * @param dataAsOf when that data version was made; of a table, when it was asked; ISO 8601
 * @param filtersApplied every condition in force in words, the policy's own included
 * @param timeSpan the dates used; absent when time was not restricted
 * @param restricted whether the policy narrowed what this person sees
 * @param elapsedMs time spent in the data source, in milliseconds
 * @param cost what it cost; absent when the data source does not bill by what it reads
 */
public record Receipt(
    SemanticQuery asked,
    int datasetVersion,
    int schemaVersion,
    String dataAsOf,
    List<String> filtersApplied,
    @Nullable TimeSpanUsed timeSpan,
    boolean restricted,
    double elapsedMs,
    @Nullable QueryCost cost) {

  /** Copies the list. */
  public Receipt {
    filtersApplied = List.copyOf(filtersApplied);
  }

  /** Of a result that cost nothing but time. */
  public Receipt(
      SemanticQuery asked,
      int datasetVersion,
      int schemaVersion,
      String dataAsOf,
      List<String> filtersApplied,
      @Nullable TimeSpanUsed timeSpan,
      boolean restricted,
      double elapsedMs) {
    this(
        asked,
        datasetVersion,
        schemaVersion,
        dataAsOf,
        filtersApplied,
        timeSpan,
        restricted,
        elapsedMs,
        null);
  }
}
