package org.analyticsstudio.api.store;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many items, 1 to 1,000
 * @param cursor where the part before ended, as {@link Page#next()} gave it; null for the first
 */
public record PageRequest(int limit, @Nullable String cursor) {

  /** How many items a part has when nobody says. */
  public static final int DEFAULT_LIMIT = 100;

  /** How many items a part has at most. */
  public static final int MAX_LIMIT = 1_000;

  /** The first part, of the default size. */
  public static PageRequest first() {
    return new PageRequest(DEFAULT_LIMIT, null);
  }

  /**
   * Cuts a part from rows that were read with a limit of one more than wanted.
   *
   * @param rows up to {@code limit + 1} rows after the cursor
   * @param cursorOf the cursor that continues after a row
   */
  public <T> Page<T> cut(List<T> rows, Function<? super T, String> cursorOf) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, cursorOf.apply(items.get(limit - 1)));
  }
}
