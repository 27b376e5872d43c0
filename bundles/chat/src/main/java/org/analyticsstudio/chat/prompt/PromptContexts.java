package org.analyticsstudio.chat.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.api.domains.PromptContext;
import org.analyticsstudio.api.domains.PromptContext.PromptDataset;
import org.analyticsstudio.api.domains.PromptContext.PromptDimension;
import org.analyticsstudio.api.domains.PromptContext.PromptMeasure;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;

/**
 * What a model may be told: the members one person sees, and no value of the data unless it is
 * public, because the schema itself names all values of the dimension or an administrator says so.
 */
public final class PromptContexts {

  private static final int MOST_VALUES = 50;
  private static final int LONGEST_VALUE = 80;

  private PromptContexts() {}

  /** What may be told of these datasets. */
  public static PromptContext of(
      String question, LocalDate today, List<Vocabulary> datasets, Set<String> told) {
    return new PromptContext(
        question, today.toString(), datasets.stream().map(each -> dataset(each, told)).toList());
  }

  private static PromptDataset dataset(Vocabulary vocabulary, Set<String> told) {
    String id = vocabulary.schema().datasetId();
    return new PromptDataset(
        id,
        vocabulary.schema().datasetName(),
        vocabulary.schema().members().grain().wireName(),
        vocabulary.timeColumns().stream().map(Dimension::name).toList(),
        vocabulary.dimensions().stream()
            .map(
                each ->
                    new PromptDimension(
                        each.name(),
                        each.label(),
                        each.type().wireName(),
                        each.description(),
                        each.synonyms(),
                        values(each, vocabulary, told.contains(id + "." + each.name()))))
            .toList(),
        vocabulary.measures().stream().map(PromptContexts::measure).toList());
  }

  private static PromptMeasure measure(Measure measure) {
    return new PromptMeasure(
        measure.name(),
        measure.label(),
        measure.aggregations().stream().map(Aggregation::wireName).toList(),
        measure.description(),
        measure.synonyms());
  }

  /** All values this person sees, when they are few and public; else none. */
  private static List<String> values(Dimension dimension, Vocabulary vocabulary, boolean told) {
    List<String> seen =
        vocabulary.facts().values().getOrDefault(dimension.name(), List.of()).stream()
            .map(Object::toString)
            .toList();
    boolean published = dimension.valueSynonyms().keySet().containsAll(seen);
    boolean few =
        seen.size() <= MOST_VALUES
            && seen.stream().allMatch(value -> value.length() <= LONGEST_VALUE);
    return few && (told || published) ? seen : List.of();
  }
}
