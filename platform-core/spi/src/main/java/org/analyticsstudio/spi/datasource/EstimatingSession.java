package org.analyticsstudio.spi.datasource;

import org.analyticsstudio.model.result.ReadEstimate;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A session that can tell how much a statement would read before it runs. What an adapter opens is
 * one if its capabilities say that it estimates.
 */
@ConsumerType
public interface EstimatingSession extends DataSourceSession {

  /**
   * Estimates a statement made by {@link #build}. Reads no rows and costs nothing. Blocks; ends
   * soon with kind CANCELLED when the cancellation is signalled, and with kind TIMEOUT after a
   * minute.
   *
   * @throws DataSourceException as {@link #execute} for a statement that would not run
   */
  ReadEstimate estimate(SqlStatement statement, Cancellation cancellation);
}
