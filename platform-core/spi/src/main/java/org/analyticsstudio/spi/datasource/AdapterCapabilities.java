package org.analyticsstudio.spi.datasource;

import java.util.Set;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.schema.Aggregation;

/**
 * What the sessions of an adapter can do, as data. What is not listed is refused by the host before
 * the adapter is asked.
 *
 * @param aggregations the aggregations it can spell
 * @param granularities the periods it can truncate to
 * @param concurrentQueries how many queries are best run at once against one data source; the host
 *     queues the rest fairly; 0 means no limit
 * @param estimates whether its sessions are {@link EstimatingSession}s
 */
public record AdapterCapabilities(
    Set<Aggregation> aggregations,
    Set<Granularity> granularities,
    int concurrentQueries,
    boolean estimates) {

  /** Copies the sets. */
  public AdapterCapabilities {
    aggregations = Set.copyOf(aggregations);
    granularities = Set.copyOf(granularities);
  }

  /** Of an adapter whose sessions do not estimate. */
  public AdapterCapabilities(
      Set<Aggregation> aggregations, Set<Granularity> granularities, int concurrentQueries) {
    this(aggregations, granularities, concurrentQueries, false);
  }
}
