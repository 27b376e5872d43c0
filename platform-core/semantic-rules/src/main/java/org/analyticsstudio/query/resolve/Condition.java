package org.analyticsstudio.query.resolve;

/**
 * A condition that was understood.
 *
 * @param predicate for the plan
 * @param words for the receipt
 * @param <P> a condition on rows or on groups
 */
public record Condition<P>(P predicate, String words) {}
