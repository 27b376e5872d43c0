package org.analyticsstudio.spi.datasource;

import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name as the data source knows it, unquoted and unescaped
 * @param sourceType the type as the data source spells it, as in {@code numeric(10,2)}
 * @param type the type its values are read as; absent when they can't be read, as with bytes
 * @param nullable whether it may have rows without a value
 * @param comment what its owner says of it; absent when they say nothing
 */
public record SourceColumn(
    String name,
    String sourceType,
    @Nullable ColumnType type,
    boolean nullable,
    @Nullable String comment) {}
