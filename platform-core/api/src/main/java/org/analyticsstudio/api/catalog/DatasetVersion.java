package org.analyticsstudio.api.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of a dataset: of a file, with its rows for good, or of a table as it was when it was
 * registered, whose rows change.
 *
 * @param number counted from 1
 * @param rows how many rows; of a table, how many there were
 * @param columns the columns in order
 * @param createdAt when it was made
 * @param isCurrent whether queries read it
 * @param table the table it stands on; absent for one that was made of a file
 */
public record DatasetVersion(
    int number,
    long rows,
    List<DatasetColumn> columns,
    Instant createdAt,
    boolean isCurrent,
    @Nullable RegisteredTable table) {

  /** A version that was made of a file. */
  public DatasetVersion(
      int number, long rows, List<DatasetColumn> columns, Instant createdAt, boolean isCurrent) {
    this(number, rows, columns, createdAt, isCurrent, null);
  }
}
