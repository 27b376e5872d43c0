package org.analyticsstudio.model.plan;

import org.analyticsstudio.model.schema.ColumnType;

/**
 * A physical column.
 *
 * @param name as the data source knows it, unquoted and unescaped
 * @param type its type; values it is compared with are bound with exactly this type
 */
public record ColumnRef(String name, ColumnType type) {}
