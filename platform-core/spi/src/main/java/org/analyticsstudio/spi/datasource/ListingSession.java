package org.analyticsstudio.spi.datasource;

import java.util.Optional;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A session that can read rows of a table as they are without running a query, for data sources
 * where even a query for a few rows costs as much as one for all of them.
 */
@ConsumerType
public interface ListingSession extends DataSourceSession {

  /**
   * Reads what a plan asks for, if that is nothing but some columns of some rows, in no order.
   *
   * @return a cursor as from {@link #execute}; empty when the plan asks for more, or the table
   *     can't be read in this way, and then it is to be executed
   * @throws DataSourceException when it fails, is cancelled or takes too long
   */
  Optional<RowCursor> list(QueryPlan plan, ExecutionLimits limits, Cancellation cancellation);
}
