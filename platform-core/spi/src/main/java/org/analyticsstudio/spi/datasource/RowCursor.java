package org.analyticsstudio.spi.datasource;

import java.util.Optional;
import org.analyticsstudio.model.result.QueryCost;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Rows that are being read, one at a time. Used by one thread. Rows come in the order of the plan.
 * Holds a connection until closed; closing before the end is allowed, closing twice is harmless.
 */
@ConsumerType
public interface RowCursor extends AutoCloseable {

  /**
   * Moves to the next row.
   *
   * @return false after the last row
   * @throws DataSourceException when reading fails, is cancelled or takes too long; rows read
   *     before are then not to be shown as a result
   */
  boolean next();

  /**
   * Reads the current row.
   *
   * @return a new array with a value for each projection of the plan, of the Java type that {@code
   *     ColumnType} names for the statement's column type, or null
   */
  @Nullable Object[] row();

  /**
   * What the rows cost. Asked after the last row.
   *
   * @return empty when the data source does not bill by what it reads
   */
  default Optional<QueryCost> cost() {
    return Optional.empty();
  }

  @Override
  void close();
}
