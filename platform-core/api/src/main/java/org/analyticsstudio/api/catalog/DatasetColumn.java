package org.analyticsstudio.api.catalog;

import org.analyticsstudio.model.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A physical column of a dataset version.
 *
 * @param name its member name, which is also its physical name
 * @param header as in the file
 * @param type its type
 * @param nullable whether it has rows without a value
 * @param format how measures of it are shown, when its cells were written so: {@code currency}, or
 *     {@code percent} for fractions that the file gives as percents; else absent
 */
public record DatasetColumn(
    String name, String header, ColumnType type, boolean nullable, @Nullable String format) {

  /** A column whose cells tell nothing of how it is shown. */
  public DatasetColumn(String name, String header, ColumnType type, boolean nullable) {
    this(name, header, type, nullable, null);
  }
}
