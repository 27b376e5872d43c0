package org.analyticsstudio.chat.answer;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.schema.Dimension;
import org.jspecify.annotations.Nullable;

/** Makes questions that lead on from an answered one. */
public final class NextQuestions {
  private static final long MOST_VALUES = 40;

  private final Vocabulary vocabulary;
  private final Verbalizer verbalizer;

  /** Questions in a vocabulary. */
  public NextQuestions(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.verbalizer = new Verbalizer(vocabulary);
  }

  /** What may be asked next. */
  public List<String> after(@Nullable SemanticQuery query) {
    if (query == null || query.measures().isEmpty() || !query.having().isEmpty()) {
      return List.of();
    }
    List<String> next = new ArrayList<>();
    for (Dimension dimension : vocabulary.dimensions()) {
      boolean used =
          query.dimensions().stream().anyMatch(d -> d.name().equals(dimension.name()))
              || query.filters().stream().anyMatch(f -> f.field().equals(dimension.name()));
      long values = vocabulary.distinct(dimension).orElse(0L);
      if (!used && !Vocabulary.isTime(dimension) && values > 1 && values <= MOST_VALUES) {
        next.add(verbalizer.question(by(query, DimensionRef.of(dimension.name()))));
      }
      if (next.size() == 3) {
        break;
      }
    }
    vocabulary.timeColumns().stream()
        .findFirst()
        .filter(t -> query.dimensions().stream().noneMatch(d -> d.name().equals(t.name())))
        .ifPresent(
            t ->
                next.add(
                    verbalizer.question(by(query, new DimensionRef(t.name(), Granularity.MONTH)))));
    return next;
  }

  private static SemanticQuery by(SemanticQuery query, DimensionRef dimension) {
    return new SemanticQuery(
        query.datasetId(),
        List.of(dimension),
        query.measures().subList(0, 1),
        query.filters(),
        List.of(),
        query.timeFilter(),
        List.of(),
        null,
        null);
  }
}
