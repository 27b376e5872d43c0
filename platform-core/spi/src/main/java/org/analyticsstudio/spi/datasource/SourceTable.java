package org.analyticsstudio.spi.datasource;

import org.jspecify.annotations.Nullable;

/**
 * A table or view of a data source.
 *
 * @param schema the schema it lies in
 * @param name its name, unquoted and unescaped
 * @param kind what it is
 * @param comment what its owner says of it; absent when they say nothing
 * @param approximateRows about how many rows it has, from the statistics of the data source; absent
 *     when it has none
 */
public record SourceTable(
    String schema,
    String name,
    TableKind kind,
    @Nullable String comment,
    @Nullable Long approximateRows) {}
