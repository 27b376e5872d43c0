package org.analyticsstudio.spi.datasource;

import java.time.Duration;

/**
 * What an execution may use.
 *
 * @param timeout from the call of {@code execute} to the last row
 * @param maxRowBytes about how many bytes one row may have as it comes from the data source; a
 *     longer one ends the execution with kind RESOURCES, where the data source lets it be known
 *     before the row is held
 */
public record ExecutionLimits(Duration timeout, long maxRowBytes) {

  private static final long DEFAULT_MAX_ROW_BYTES = 64L * 1024 * 1024;

  /** Rows of up to 64 MiB. */
  public ExecutionLimits(Duration timeout) {
    this(timeout, DEFAULT_MAX_ROW_BYTES);
  }
}
