package org.analyticsstudio.model.plan;

import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A physical column.
 *
 * @param name as the data source knows it, unquoted and unescaped
 * @param type its type; values it is compared with are bound with exactly this type
 * @param sourceType the type as the data source spelled it when the column was registered, so that
 *     a dialect knows whether values of {@code type} are what is stored; absent when it is not
 *     known, and then they are
 */
public record ColumnRef(String name, ColumnType type, @Nullable String sourceType) {

  /** A column that stores values of its type. */
  public ColumnRef(String name, ColumnType type) {
    this(name, type, null);
  }
}
