package org.analyticsstudio.api.catalog;

import org.analyticsstudio.model.schema.ColumnType;

/**
 * A physical column of a dataset version.
 *
 * @param name its member name, which is also its physical name
 * @param header as in the file
 * @param type its type
 * @param nullable whether it has rows without a value
 */
public record DatasetColumn(String name, String header, ColumnType type, boolean nullable) {}
