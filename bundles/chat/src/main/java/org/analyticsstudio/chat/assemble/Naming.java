package org.analyticsstudio.chat.assemble;

import java.util.Locale;
import org.analyticsstudio.model.schema.Aggregation;

/** Names computed numbers for people. */
public final class Naming {
  private Naming() {}

  /** The noun for an aggregation. */
  public static String noun(Aggregation aggregation) {
    return switch (aggregation) {
      case SUM -> "total";
      case AVG -> "average";
      case MIN -> "minimum";
      case MAX -> "maximum";
      case COUNT -> "count";
      case COUNT_DISTINCT -> "number of different";
      case MEDIAN -> "median";
    };
  }

  static String of(Target target) {
    if (target.measure() == null) {
      return "number of different " + target.counted().label();
    }
    if (target.counts() || target.aggregation() == null) {
      return target.measure().label();
    }
    String noun = noun(target.aggregation());
    String label = target.measure().label().toLowerCase(Locale.ROOT);
    return label.startsWith(noun + " ") ? label : noun + " " + label;
  }
}
