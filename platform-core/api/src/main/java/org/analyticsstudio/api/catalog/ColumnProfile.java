package org.analyticsstudio.api.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a column look like; made while loading. Never shown to people who may not see
 * the rows, since the policy does not apply to it.
 *
 * @param column the column
 * @param nulls how many rows have no value
 * @param distinct about how many different values there are
 * @param min the least value as text
 * @param max the greatest value as text
 * @param samples some of its values as text
 */
public record ColumnProfile(
    DatasetColumn column,
    long nulls,
    long distinct,
    @Nullable String min,
    @Nullable String max,
    List<String> samples) {}
