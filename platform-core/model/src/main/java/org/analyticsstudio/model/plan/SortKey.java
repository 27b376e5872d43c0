package org.analyticsstudio.model.plan;

/**
 * One step of the order of a result. Nulls come last, whichever way.
 *
 * @param key the key of a projection
 * @param descending whether the largest comes first
 */
public record SortKey(String key, boolean descending) {}
