package org.analyticsstudio.spi.datasource;

import java.util.List;

/**
 * A table with its columns.
 *
 * @param table the table
 * @param columns its columns in order
 * @param primaryKey the names of the columns of its primary key, in order; empty without one
 */
public record DescribedTable(
    SourceTable table, List<SourceColumn> columns, List<String> primaryKey) {

  /** Copies the lists. */
  public DescribedTable {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
  }
}
