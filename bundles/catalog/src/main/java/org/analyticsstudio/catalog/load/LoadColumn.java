package org.analyticsstudio.catalog.load;

import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.catalog.types.TypedColumn;

/**
 * A column to be loaded.
 *
 * @param name its physical name
 * @param header as in the file
 * @param typed its type, and how its cells are read
 * @param nullable whether it has rows without a value
 */
public record LoadColumn(String name, String header, TypedColumn typed, boolean nullable) {

  /** The column as others see it. */
  public DatasetColumn toDatasetColumn() {
    return new DatasetColumn(name, header, typed.type(), nullable, typed.format());
  }
}
