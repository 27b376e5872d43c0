package org.analyticsstudio.model.result;

import org.jspecify.annotations.Nullable;

/**
 * About how much a query would read that has not run.
 *
 * @param bytes about how many bytes
 * @param mostBytes how many a query may read; absent when nobody set a limit
 */
public record ReadEstimate(long bytes, @Nullable Long mostBytes) {}
