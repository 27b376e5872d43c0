package org.analyticsstudio.api.connections;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a table.
 *
 * @param columns the names of the columns that can be read, in order
 * @param rows by column name
 * @param hasMore whether the table has more rows
 */
public record TablePreview(
    List<String> columns, List<Map<String, @Nullable Object>> rows, boolean hasMore) {}
