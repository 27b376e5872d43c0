package org.analyticsstudio.api.dashboards;

import java.util.List;
import org.analyticsstudio.model.chart.ChartType;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.OrderBy;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.TimeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A tile of a dashboard.
 *
 * @param id unique within the dashboard; given when saved, if absent
 * @param type how it is drawn
 * @param title for people
 * @param datasetId the dataset asked
 * @param dimensions as in a semantic query
 * @param measures as in a semantic query
 * @param filters as in a semantic query
 * @param timeFilter as in a semantic query
 * @param orderBy as in a semantic query
 * @param limit as in a semantic query
 * @param layout where it lies
 */
public record Visual(
    @Nullable String id,
    ChartType type,
    String title,
    String datasetId,
    List<DimensionRef> dimensions,
    List<MeasureRef> measures,
    List<Filter> filters,
    @Nullable TimeFilter timeFilter,
    List<OrderBy> orderBy,
    @Nullable Integer limit,
    Layout layout) {

  /** Absent lists are empty. */
  public Visual {
    dimensions = dimensions == null ? List.of() : List.copyOf(dimensions);
    measures = measures == null ? List.of() : List.copyOf(measures);
    filters = filters == null ? List.of() : List.copyOf(filters);
    orderBy = orderBy == null ? List.of() : List.copyOf(orderBy);
  }

  /** The query behind the tile. */
  public SemanticQuery query() {
    return new SemanticQuery(
        datasetId, dimensions, measures, filters, List.of(), timeFilter, orderBy, limit, null);
  }

  /**
   * A place on a grid of 12 columns.
   *
   * @param x the first column, from 0
   * @param y the first row, from 0
   * @param w how many columns
   * @param h how many rows
   */
  public record Layout(int x, int y, int w, int h) {}
}
