package org.analyticsstudio.spi.datasource;

import java.util.List;
import org.analyticsstudio.model.naming.WireName;
import org.jspecify.annotations.Nullable;

/**
 * A table or view of a data source.
 *
 * @param schema the schema it lies in
 * @param name its name, unquoted and unescaped
 * @param kind what it is
 * @param comment what its owner says of it; absent when they say nothing
 * @param approximateRows about how many rows it has, from the statistics of the data source; absent
 *     when it has none
 */
public record SourceTable(
    String schema,
    String name,
    Kind kind,
    @Nullable String comment,
    @Nullable Long approximateRows) {

  /** What a table can be. */
  public enum Kind implements WireName {
    /** Rows that are kept. */
    TABLE("table"),
    /** Rows that a query makes. */
    VIEW("view");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    @Override
    public String wireName() {
      return wireName;
    }
  }

  /**
   * A table with its columns.
   *
   * @param table the table
   * @param columns its columns in order
   * @param primaryKey the names of the columns of its primary key, in order; empty without one
   */
  public record WithColumns(
      SourceTable table, List<SourceColumn> columns, List<String> primaryKey) {

    /** Copies the lists. */
    public WithColumns {
      columns = List.copyOf(columns);
      primaryKey = List.copyOf(primaryKey);
    }
  }
}
