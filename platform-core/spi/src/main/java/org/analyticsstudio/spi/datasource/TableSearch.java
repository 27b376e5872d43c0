package org.analyticsstudio.spi.datasource;

import org.jspecify.annotations.Nullable;

/**
 * Which tables are wanted.
 *
 * @param schema of this schema only; of all when null
 * @param text whose name contains this text, whatever the case; all when null. No character of it
 *     has a meaning of its own
 * @param after those that come behind this one; from the first when null
 * @param limit at most as many, at least 1
 */
public record TableSearch(
    @Nullable String schema, @Nullable String text, @Nullable Position after, int limit) {

  /**
   * A place in the order of tables: by schema, then by name, both by the code points of their
   * characters.
   *
   * @param schema the schema of a table
   * @param name its name
   */
  public record Position(String schema, String name) {}
}
