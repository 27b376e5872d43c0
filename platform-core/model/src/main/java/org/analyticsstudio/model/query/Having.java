package org.analyticsstudio.model.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Keeps the groups whose computed value compares well.
 *
 * @param key the key of a measure in the result
 * @param operator how to compare; not {@code contains} or {@code starts_with}
 * @param values numbers, as many as the operator takes
 */
public record Having(String key, Operator operator, List<Object> values) {

  /** Absent values are none. */
  public Having {
    values = values == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
  }
}
