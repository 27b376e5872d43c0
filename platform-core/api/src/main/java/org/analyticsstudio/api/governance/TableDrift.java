package org.analyticsstudio.api.governance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table differs from what was registered.
 *
 * @param datasetId the dataset that stands on it
 * @param checkedAt when it was looked at
 * @param tableGone whether the table itself is not there, or may no longer be read
 * @param problem why it could not be looked at; absent when it could
 * @param changes how its columns differ, in the order of the table as it was registered, new ones
 *     last; empty when nothing differs
 */
public record TableDrift(
    String datasetId,
    Instant checkedAt,
    boolean tableGone,
    @Nullable String problem,
    List<ColumnChange> changes) {

  /** Copies the list. */
  public TableDrift {
    changes = List.copyOf(changes);
  }

  /** Whether anything differs. */
  public boolean differs() {
    return tableGone || !changes.isEmpty();
  }
}
