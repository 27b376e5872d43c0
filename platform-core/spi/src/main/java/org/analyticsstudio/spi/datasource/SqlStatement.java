package org.analyticsstudio.spi.datasource;

import java.util.List;
import org.analyticsstudio.model.schema.ColumnType;

/**
 * SQL text with its typed binds.
 *
 * @param text a single statement with one {@code ?} for each bind
 * @param binds the values in order
 * @param columnTypes the types of the result's columns, in the order of the plan's projections
 * @param mostRows how many rows it returns at most, as the plan says
 */
public record SqlStatement(
    String text, List<Bind> binds, List<ColumnType> columnTypes, long mostRows) {

  /** Copies the lists. */
  public SqlStatement {
    binds = List.copyOf(binds);
    columnTypes = List.copyOf(columnTypes);
  }

  /** A statement of which nothing is known of how many rows it returns. */
  public SqlStatement(String text, List<Bind> binds, List<ColumnType> columnTypes) {
    this(text, binds, columnTypes, Long.MAX_VALUE);
  }

  /**
   * A value to bind.
   *
   * @param type the type to bind it with
   * @param value of the Java type that {@code ColumnType} names
   */
  public record Bind(ColumnType type, Object value) {}
}
