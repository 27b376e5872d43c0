package org.analyticsstudio.model.plan;

import org.jspecify.annotations.Nullable;

/**
 * A physical table or view.
 *
 * @param schema the schema it lies in; the session's default when absent
 * @param table its name, unquoted and unescaped
 */
public record TableRef(@Nullable String schema, String table) {}
