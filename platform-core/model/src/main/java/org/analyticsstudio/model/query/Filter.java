package org.analyticsstudio.model.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Keeps the rows whose value of a dimension or measure column compares well. Filters of a query are
 * joined by AND.
 *
 * @param field a dimension, or a measure (compared row by row, before aggregation)
 * @param operator how to compare
 * @param values text, numbers, booleans, and times in ISO 8601; as many as the operator takes
 */
public record Filter(String field, Operator operator, List<Object> values) {

  /** Absent values are none. */
  public Filter {
    // Not List.copyOf: a null among the values is reported by whoever resolves the query.
    values = values == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** A filter on these values. */
  public static Filter of(String field, Operator operator, Object... values) {
    return new Filter(field, operator, List.of(values));
  }
}
