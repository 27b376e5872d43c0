package org.analyticsstudio.api.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A transaction on the metadata database, used by one thread. Arguments are bound: strings,
 * integers, longs, doubles, booleans (stored as 0 and 1), {@link java.time.Instant}s (stored as ISO
 * 8601 text of fixed width with microseconds, which sorts by time), enums with a wire name (stored
 * as that), byte arrays, and null.
 */
@ProviderType
public interface Transaction {

  /**
   * Runs a statement that changes rows.
   *
   * @return how many rows were changed
   */
  int update(String sql, @Nullable Object... arguments);

  /** All rows of a query, in its order. */
  <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments);

  /** The first row of a query, if there is one. */
  <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments);

  /** Makes a value of a row. */
  @FunctionalInterface
  interface RowReader<T> {
    /** Reads the current row; the row must not be kept. */
    T read(StoredRow row);
  }
}
