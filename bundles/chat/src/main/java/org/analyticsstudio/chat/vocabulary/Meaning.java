package org.analyticsstudio.chat.vocabulary;

import java.util.List;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.ValueMapping;

/** What a span of words may stand for in a dataset. */
public sealed interface Meaning {

  /**
   * A measure.
   *
   * @param measure the measure
   */
  record OfMeasure(Measure measure) implements Meaning {}

  /**
   * A dimension.
   *
   * @param dimension the dimension
   */
  record OfDimension(Dimension dimension) implements Meaning {}

  /**
   * Things of a kind, told apart by identifiers, possibly named: {@code customer} with {@code
   * customer_id} and {@code customer_name}.
   *
   * @param identifiers dimensions that tell the things apart
   * @param names dimensions that name them
   */
  record OfEntity(List<Dimension> identifiers, List<Dimension> names) implements Meaning {
    /** What to count them by. */
    public Dimension counted() {
      return identifiers.isEmpty() ? names.get(0) : identifiers.get(0);
    }

    /** What to list them by. */
    public Dimension listed() {
      return names.isEmpty() ? identifiers.get(0) : names.get(0);
    }
  }

  /**
   * A value of a dimension.
   *
   * @param dimension the dimension
   * @param value as stored
   * @param shy too short or too common a word to stand without its dimension beside it
   */
  record OfValue(Dimension dimension, Object value, boolean shy) implements Meaning {}

  /**
   * A phrase of the business that stands for conditions on rows.
   *
   * @param mapping the phrase
   */
  record OfMapping(ValueMapping mapping) implements Meaning {}

  /** The rows of the dataset. */
  record OfRows() implements Meaning {}
}
