package org.analyticsstudio.model.result;

import org.jspecify.annotations.Nullable;

/**
 * The span of time a query really covered.
 *
 * @param column the time column
 * @param from the first day or moment inside, ISO 8601; absent when open
 * @param to the last day or moment inside, ISO 8601; absent when open
 * @param anchor what a relative range counted from, ISO 8601; absent when it was not relative
 */
public record TimeSpanUsed(
    String column, @Nullable String from, @Nullable String to, @Nullable String anchor) {}
