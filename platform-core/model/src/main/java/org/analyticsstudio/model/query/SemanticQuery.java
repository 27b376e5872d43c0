package org.analyticsstudio.model.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question in the vocabulary of a semantic schema: the only thing that can be asked of a dataset,
 * whoever asks. Immutable. Names are resolved, and refused when unknown, by the query engine.
 *
 * @param datasetId the dataset asked
 * @param dimensions what to group by; with no measures, the distinct combinations are returned
 * @param measures what to compute for each group
 * @param filters which rows count, joined by AND
 * @param having which groups are kept, joined by AND
 * @param timeFilter which span of time counts
 * @param orderBy the order; when empty: time ascending if a time dimension is present, else the
 *     first measure descending; ties are always broken by the dimensions, ascending
 * @param limit how many rows at most, 1,000 when absent
 * @param offset how many rows to skip, none when absent
 */
public record SemanticQuery(
    String datasetId,
    List<DimensionRef> dimensions,
    List<MeasureRef> measures,
    List<Filter> filters,
    List<Having> having,
    @Nullable TimeFilter timeFilter,
    List<OrderBy> orderBy,
    @Nullable Integer limit,
    @Nullable Integer offset) {

  /** Absent lists are empty. */
  public SemanticQuery {
    dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
    measures = measures == null ? List.of() : List.copyOf(measures);
    filters = filters == null ? List.of() : List.copyOf(filters);
    having = having == null ? List.of() : List.copyOf(having);
    orderBy = orderBy == null ? List.of() : List.copyOf(orderBy);
  }

  /** A query with only dimensions and measures. */
  public static SemanticQuery of(
      String datasetId, List<DimensionRef> dimensions, List<MeasureRef> measures) {
    return new SemanticQuery(
        datasetId, dimensions, measures, List.of(), List.of(), null, List.of(), null, null);
  }
}
