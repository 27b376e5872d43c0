package org.analyticsstudio.model.schema;

import org.jspecify.annotations.Nullable;

/**
 * A business name for a column whose own name says little. It adds a member of that name.
 *
 * @param column the column of the dataset
 * @param displayName its name for people
 * @param type {@code dimension} or {@code measure}
 */
public record FieldMapping(String column, @Nullable String displayName, String type) {}
