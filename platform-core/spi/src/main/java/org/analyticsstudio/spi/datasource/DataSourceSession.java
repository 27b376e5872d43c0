package org.analyticsstudio.spi.datasource;

import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * An open data source. Read-only. Safe for use by many threads: each execution takes what
 * connection it needs. Closing it ends running executions with a {@link DataSourceException} and
 * frees everything; closing twice is harmless.
 */
@ConsumerType
public interface DataSourceSession extends AutoCloseable {

  /**
   * Spells a plan in the dialect of the data source. Pure: the same plan gives the same statement,
   * no connection is used. Identifiers are quoted, values become binds of the exact type of the
   * column they meet, the time column is neither wrapped nor cast in a condition.
   *
   * @throws DataSourceException with kind UNSUPPORTED for what the capabilities do not list
   */
  SqlStatement build(QueryPlan plan);

  /**
   * Runs a statement made by {@link #build}. Blocks until the first rows are there.
   *
   * @param limits time and memory limits to hold
   * @param cancellation when signalled, the execution ends soon with kind CANCELLED, also while a
   *     cursor is being read
   * @return a cursor before the first row, which the caller closes
   * @throws DataSourceException when it fails, is cancelled or takes too long
   */
  RowCursor execute(SqlStatement statement, ExecutionLimits limits, Cancellation cancellation);

  @Override
  void close();
}
