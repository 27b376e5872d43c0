package org.analyticsstudio.domains.prompt;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.analyticsstudio.api.domains.PromptContext;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.SemanticQuery;

/** The members that a model may be told of: an example with any other is not told either. */
final class ToldMembers {

  private final Map<String, Set<String>> byDataset = new HashMap<>();

  ToldMembers(PromptContext context) {
    for (PromptContext.PromptDataset dataset : context.datasets()) {
      Set<String> names = new TreeSet<>(dataset.timeColumns());
      dataset.dimensions().forEach(dimension -> names.add(dimension.name()));
      dataset.measures().forEach(measure -> names.add(measure.name()));
      byDataset.put(dataset.id(), names);
    }
  }

  boolean coverAll(SemanticQuery query) {
    Set<String> told = byDataset.getOrDefault(query.datasetId(), Set.of());
    return byDataset.containsKey(query.datasetId())
        && query.dimensions().stream().map(DimensionRef::name).allMatch(told::contains)
        && query.measures().stream().map(MeasureRef::name).allMatch(told::contains)
        && query.filters().stream().map(Filter::field).allMatch(told::contains)
        && (query.timeFilter() == null || told.contains(query.timeFilter().column()));
  }
}
