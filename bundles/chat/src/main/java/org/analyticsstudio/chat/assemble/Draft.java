package org.analyticsstudio.chat.assemble;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.Having;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.OrderBy;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.model.schema.Dimension;
import org.jspecify.annotations.Nullable;

/** A semantic query in the making. */
final class Draft {
  final List<DimensionRef> dimensions = new ArrayList<>();
  final List<Target> targets = new ArrayList<>();
  final List<Filter> filters = new ArrayList<>();
  final List<Having> having = new ArrayList<>();
  final List<OrderBy> order = new ArrayList<>();
  private final Map<Phrase, List<Filter>> filtersBy = new IdentityHashMap<>();
  @Nullable TimeFilter time;
  @Nullable Integer limit;
  @Nullable Integer offset;
  Interpretation.@Nullable Share share;
  private final String datasetId;

  Draft(String datasetId) {
    this.datasetId = datasetId;
  }

  void filter(Phrase by, Filter filter) {
    filter(by, List.of(filter));
  }

  void filter(Phrase by, List<Filter> all) {
    filters.addAll(all);
    filtersBy.put(by, all);
  }

  /** The filters that phrases became. */
  List<Filter> filtersBy(Collection<Phrase> phrases) {
    return phrases.stream().flatMap(p -> filtersBy.getOrDefault(p, List.of()).stream()).toList();
  }

  void group(Dimension dimension, @Nullable Granularity granularity) {
    DimensionRef ref = new DimensionRef(dimension.name(), granularity);
    if (!dimensions.contains(ref)) {
      dimensions.add(ref);
    }
  }

  boolean groups(Dimension dimension) {
    return dimensions.stream().anyMatch(d -> d.name().equals(dimension.name()));
  }

  boolean grouped() {
    return !dimensions.isEmpty();
  }

  /** Adds a target, or finds the same one. */
  Target target(Target target) {
    for (Target known : targets) {
      if (known.key().equals(target.key())) {
        return known;
      }
    }
    targets.add(target);
    return target;
  }

  SemanticQuery query() {
    List<MeasureRef> measures = targets.stream().map(Target::ref).toList();
    return new SemanticQuery(
        datasetId, dimensions, measures, filters, having, time, order, limit, offset);
  }
}
