package org.analyticsstudio.spi.datasource;

import java.time.Duration;

/**
 * What an execution may use.
 *
 * @param timeout from the call of {@code execute} to the last row
 */
public record ExecutionLimits(Duration timeout) {}
