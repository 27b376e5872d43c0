package org.analyticsstudio.model.plan;

import java.util.List;

/**
 * Everything a dialect needs to spell a query, and nothing it would have to decide. The row filters
 * of the policy are part of it and are joined by AND with {@code where}.
 *
 * @param source the table
 * @param projections the columns of the result, in order; at least one
 * @param grouped whether rows are grouped by the projections that do not aggregate (distinct
 *     combinations when none does); when false, rows are returned one by one
 * @param where which rows count, joined by AND
 * @param having which groups are kept, joined by AND
 * @param order the complete order
 * @param limit how many rows at most, at least 1
 * @param offset how many rows to skip, at least 0
 * @param constraints what the policy added; already checked against the projections and conditions
 */
public record QueryPlan(
    TableRef source,
    List<Projection> projections,
    boolean grouped,
    List<Predicate> where,
    List<GroupPredicate> having,
    List<SortKey> order,
    int limit,
    long offset,
    PolicyConstraints constraints) {

  /** Copies the lists. */
  public QueryPlan {
    projections = List.copyOf(projections);
    where = List.copyOf(where);
    having = List.copyOf(having);
    order = List.copyOf(order);
  }
}
