package org.analyticsstudio.model.plan;

/**
 * One column of the result.
 *
 * @param key its name in the result, unique in the plan; any text, to be quoted by the dialect
 * @param expression what it is made of
 */
public record Projection(String key, Expression expression) {}
