package org.analyticsstudio.query.resolve;

import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Measure;
import org.jspecify.annotations.Nullable;

/** Names of result columns, for people. */
final class ColumnLabels {

  private ColumnLabels() {}

  static String dimension(String label, @Nullable Granularity granularity) {
    return granularity == null ? label : label + " (" + granularity.wireName() + ")";
  }

  static String measure(Measure measure, Aggregation aggregation) {
    return measure.aggregations().size() == 1
        ? measure.label()
        : aggregated(aggregation, measure.label());
  }

  static String aggregated(Aggregation aggregation, String label) {
    String what = inSentence(label);
    return switch (aggregation) {
      case SUM -> "Sum of " + what;
      case AVG -> "Average of " + what;
      case MIN -> "Smallest " + what;
      case MAX -> "Largest " + what;
      case COUNT -> "Count of " + what;
      case COUNT_DISTINCT -> "Distinct count of " + what;
      case MEDIAN -> "Median of " + what;
    };
  }

  /** Small at the start, unless the word is an abbreviation. */
  private static String inSentence(String label) {
    boolean ordinary = label.length() < 2 || Character.isLowerCase(label.charAt(1));
    return ordinary && !label.isEmpty()
        ? Character.toLowerCase(label.charAt(0)) + label.substring(1)
        : label;
  }
}
