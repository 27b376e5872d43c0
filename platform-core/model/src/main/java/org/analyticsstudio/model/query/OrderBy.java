package org.analyticsstudio.model.query;

import org.jspecify.annotations.Nullable;

/**
 * One step of an order.
 *
 * @param key the key of a column in the result
 * @param direction ascending when absent
 */
public record OrderBy(String key, @Nullable SortDirection direction) {

  /** Whether the largest comes first. */
  public boolean descending() {
    return direction == SortDirection.DESCENDING;
  }
}
