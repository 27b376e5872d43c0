package org.analyticsstudio.model.plan;

import java.util.List;
import java.util.Set;

/**
 * What the policy says one person may see of one dataset.
 *
 * @param rowFilters conditions every row that counts must meet; joined by AND with the query's own
 * @param hiddenColumns physical columns that must not be read, filtered, sorted or counted
 * @param fingerprint equal for equal constraints; part of every cache key
 */
public record PolicyConstraints(
    List<Predicate> rowFilters, Set<String> hiddenColumns, String fingerprint) {

  /** Everything may be seen. */
  public static final PolicyConstraints NONE = new PolicyConstraints(List.of(), Set.of(), "none");

  /** Copies the lists. */
  public PolicyConstraints {
    rowFilters = List.copyOf(rowFilters);
    hiddenColumns = Set.copyOf(hiddenColumns);
  }
}
