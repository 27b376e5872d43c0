package org.analyticsstudio.chat.assemble;

import java.util.Locale;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A number a question asks for.
 *
 * @param span where it was said
 * @param measure the measure, unless a dimension is counted
 * @param counted the dimension whose values are counted
 * @param aggregation how, if said
 */
record Target(
    Phrase.Span span,
    @Nullable Measure measure,
    @Nullable Dimension counted,
    @Nullable Aggregation aggregation) {

  static Target of(Phrase.Span span, Measure measure, @Nullable Aggregation aggregation) {
    return new Target(span, measure, null, aggregation);
  }

  static Target count(Phrase.Span span, Dimension dimension) {
    return new Target(span, null, dimension, Aggregation.COUNT_DISTINCT);
  }

  /** Whether it counts rows or different values. */
  boolean counts() {
    return measure == null || measure.countsRows();
  }

  Target with(Aggregation said) {
    return new Target(span, measure, counted, said);
  }

  /** Whether totals of it make sense and are what people mean when they say nothing else. */
  boolean additive() {
    return measure != null
        && !measure.aggregations().isEmpty()
        && measure.aggregations().get(0) == Aggregation.SUM;
  }

  String member() {
    return measure != null ? measure.name() : counted().name();
  }

  @Override
  public Dimension counted() {
    if (counted == null) {
      throw new IllegalStateException("Not a count of values");
    }
    return counted;
  }

  MeasureRef ref() {
    if (measure != null && measure.countsRows()) {
      return MeasureRef.of(measure.name());
    }
    return new MeasureRef(member(), aggregation, null, null);
  }

  /** The key of its column in the result. */
  String key() {
    if (measure != null && measure.aggregations().size() == 1) {
      return measure.name();
    }
    return aggregation == null
        ? member()
        : member() + "_" + aggregation.wireName().toLowerCase(Locale.ROOT);
  }
}
