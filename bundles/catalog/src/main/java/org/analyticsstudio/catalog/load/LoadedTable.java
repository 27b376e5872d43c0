package org.analyticsstudio.catalog.load;

import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.jspecify.annotations.Nullable;

/**
 * What was loaded.
 *
 * @param rows how many rows
 * @param profile what the values of each column look like
 * @param preview the first rows, by column name
 */
public record LoadedTable(
    long rows, List<ColumnProfile> profile, List<Map<String, @Nullable Object>> preview) {}
