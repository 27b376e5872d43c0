package org.analyticsstudio.model.query;

import org.analyticsstudio.model.schema.Aggregation;
import org.jspecify.annotations.Nullable;

/**
 * A measure to compute.
 *
 * @param name a measure of the schema, or for COUNT and COUNT_DISTINCT a visible dimension
 * @param aggregation may be left out when the measure has just one
 * @param column if given, must be the measure's own column
 * @param as the key of the value in the result; see {@code ResultColumn.key}
 */
public record MeasureRef(
    String name, @Nullable Aggregation aggregation, @Nullable String column, @Nullable String as) {

  /** A measure with its only aggregation. */
  public static MeasureRef of(String name) {
    return new MeasureRef(name, null, null, null);
  }

  /** A measure with an aggregation. */
  public static MeasureRef of(String name, Aggregation aggregation) {
    return new MeasureRef(name, aggregation, null, null);
  }
}
