package org.analyticsstudio.chat.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.query.OrderBy;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.SortDirection;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;

/** Makes questions about a dataset that have an answer, from its vocabulary alone. */
public final class ExampleQuestions {
  private static final long FEWEST = 2;
  private static final long MOST = 40;

  private final Vocabulary vocabulary;
  private final Verbalizer verbalizer;

  /** Questions in a vocabulary. */
  public ExampleQuestions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.verbalizer = new Verbalizer(vocabulary);
  }

  /** A few questions, most useful first. */
  public List<String> few() {
    return queries().stream().map(verbalizer::question).distinct().toList();
  }

  private List<SemanticQuery> queries() {
    List<SemanticQuery> queries = new ArrayList<>();
    List<MeasureRef> measures = measures();
    List<Dimension> groups = groups();
    String dataset = vocabulary.schema().datasetId();
    for (int i = 0; i < Math.min(2, groups.size()); i++) {
      MeasureRef measure = measures.isEmpty() ? null : measures.get(i % measures.size());
      if (measure != null) {
        queries.add(
            SemanticQuery.of(
                dataset, List.of(DimensionRef.of(groups.get(i).name())), List.of(measure)));
      }
    }
    if (!measures.isEmpty()) {
      addTrend(queries, measures.get(0));
      addRanking(queries, measures.get(0), groups);
      addFiltered(queries, measures.get(0), groups);
    }
    vocabulary
        .rowCount()
        .ifPresent(
            rows ->
                queries.add(
                    SemanticQuery.of(dataset, List.of(), List.of(MeasureRef.of(rows.name())))));
    return queries;
  }

  private void addTrend(List<SemanticQuery> queries, MeasureRef measure) {
    vocabulary.timeColumns().stream()
        .findFirst()
        .ifPresent(
            time ->
                queries.add(
                    SemanticQuery.of(
                        vocabulary.schema().datasetId(),
                        List.of(new DimensionRef(time.name(), Granularity.MONTH)),
                        List.of(measure))));
  }

  private void addRanking(List<SemanticQuery> queries, MeasureRef measure, List<Dimension> groups) {
    groups.stream()
        .filter(d -> vocabulary.distinct(d).orElse(0L) > 5)
        .findFirst()
        .ifPresent(
            dimension ->
                queries.add(
                    new SemanticQuery(
                        vocabulary.schema().datasetId(),
                        List.of(DimensionRef.of(dimension.name())),
                        List.of(measure),
                        List.of(),
                        List.of(),
                        null,
                        List.of(new OrderBy(key(measure), SortDirection.DESCENDING)),
                        5,
                        null)));
  }

  private String key(MeasureRef ref) {
    Measure measure = vocabulary.schema().members().measure(ref.name()).orElse(null);
    Aggregation aggregation = ref.aggregation();
    if (measure == null || measure.aggregations().size() == 1 || aggregation == null) {
      return ref.name();
    }
    return ref.name() + "_" + aggregation.wireName().toLowerCase(Locale.ROOT);
  }

  private void addFiltered(
      List<SemanticQuery> queries, MeasureRef measure, List<Dimension> groups) {
    for (Dimension dimension : groups) {
      List<Object> values = vocabulary.facts().values().getOrDefault(dimension.name(), List.of());
      if (!values.isEmpty() && values.get(0) instanceof String text && text.length() > 2) {
        queries.add(
            new SemanticQuery(
                vocabulary.schema().datasetId(),
                List.of(),
                List.of(measure),
                List.of(Filter.of(dimension.name(), Operator.EQUALS, text)),
                List.of(),
                null,
                List.of(),
                null,
                null));
        return;
      }
    }
  }

  private List<MeasureRef> measures() {
    return vocabulary.measures().stream()
        .filter(m -> !m.countsRows() && !m.aggregations().isEmpty())
        .sorted(Comparator.comparing((Measure m) -> m.format() == null))
        .map(m -> MeasureRef.of(m.name(), m.aggregations().get(0)))
        .toList();
  }

  private List<Dimension> groups() {
    return vocabulary.dimensions().stream()
        .filter(d -> !Vocabulary.isTime(d))
        .filter(
            d ->
                vocabulary.distinct(d).orElse(0L) >= FEWEST
                    && vocabulary.distinct(d).orElse(0L) <= MOST)
        .toList();
  }
}
