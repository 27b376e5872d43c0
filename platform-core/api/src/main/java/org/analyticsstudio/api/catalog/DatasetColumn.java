package org.analyticsstudio.api.catalog;

import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A physical column of a dataset version.
 *
 * @param name its member name
 * @param header as in the file, or the name of the column in its table
 * @param type its type
 * @param nullable whether it has rows without a value
 * @param format how measures of it are shown, when its cells were written so: {@code currency}, or
 *     {@code percent} for fractions that the file gives as percents; else absent
 * @param sourceType the type as the data source spells it; only of a table, and then the column is
 *     known there by its header; absent for a file, where it is known by its member name
 */
public record DatasetColumn(
    String name,
    String header,
    ColumnType type,
    boolean nullable,
    @Nullable String format,
    @Nullable String sourceType) {

  /** A column whose cells tell nothing of how it is shown. */
  public DatasetColumn(String name, String header, ColumnType type, boolean nullable) {
    this(name, header, type, nullable, null);
  }

  /** A column of a file. */
  public DatasetColumn(
      String name, String header, ColumnType type, boolean nullable, @Nullable String format) {
    this(name, header, type, nullable, format, null);
  }

  /** How a plan refers to it. */
  public ColumnRef physical() {
    return sourceType == null ? new ColumnRef(name, type) : new ColumnRef(header, type, sourceType);
  }
}
