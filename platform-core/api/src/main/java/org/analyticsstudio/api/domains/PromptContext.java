package org.analyticsstudio.api.domains;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a language model may be told: what one person sees, and nothing else.
 *
 * @param question as asked
 * @param today the current day, ISO 8601
 * @param datasets what can be asked, at least one
 */
public record PromptContext(String question, String today, List<PromptDataset> datasets) {

  /** Copies the list. */
  public PromptContext {
    datasets = List.copyOf(datasets);
  }

  /**
   * A dataset as its person sees it.
   *
   * @param id its id
   * @param name for people
   * @param grain what one row stands for in time, as on the wire
   * @param timeColumns names of the dimensions of time, the default one first
   * @param dimensions what can be grouped and filtered by
   * @param measures what can be computed
   */
  public record PromptDataset(
      String id,
      String name,
      String grain,
      List<String> timeColumns,
      List<PromptDimension> dimensions,
      List<PromptMeasure> measures) {

    /** Copies the lists. */
    public PromptDataset {
      timeColumns = List.copyOf(timeColumns);
      dimensions = List.copyOf(dimensions);
      measures = List.copyOf(measures);
    }
  }

  /**
   * A dimension.
   *
   * @param name its name
   * @param label for people
   * @param type of its values, as on the wire
   * @param description what it means
   * @param synonyms other words for it
   * @param values all its values as text, when they are few and may be told; else empty
   */
  public record PromptDimension(
      String name,
      String label,
      String type,
      @Nullable String description,
      List<String> synonyms,
      List<String> values) {

    /** Copies the lists. */
    public PromptDimension {
      synonyms = List.copyOf(synonyms);
      values = List.copyOf(values);
    }
  }

  /**
   * A measure.
   *
   * @param name its name
   * @param label for people
   * @param aggregations what may be asked of it, as on the wire; the first is the usual one
   * @param description what it means
   * @param synonyms other words for it
   */
  public record PromptMeasure(
      String name,
      String label,
      List<String> aggregations,
      @Nullable String description,
      List<String> synonyms) {

    /** Copies the lists. */
    public PromptMeasure {
      aggregations = List.copyOf(aggregations);
      synonyms = List.copyOf(synonyms);
    }
  }
}
