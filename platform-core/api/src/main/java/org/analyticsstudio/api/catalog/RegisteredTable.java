package org.analyticsstudio.api.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The table or view that a dataset version stands on. Its rows stay where they are.
 *
 * @param connectionId the connection it is read by
 * @param schema the schema it lies in; absent for data sources without schemas
 * @param table its name
 */
public record RegisteredTable(String connectionId, @Nullable String schema, String table) {}
