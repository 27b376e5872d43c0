package org.analyticsstudio.query.resolve;

import java.util.List;
import org.analyticsstudio.model.plan.GroupPredicate;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.SortKey;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.query.time.TimeCondition;
import org.jspecify.annotations.Nullable;

/**
 * A question whose every name is a member and whose every value has a type.
 *
 * @param asked the question with defaults filled in
 * @param columns the columns of the result
 * @param filters conditions on rows
 * @param having conditions on groups
 * @param time the restriction in time; null when there is none
 * @param order the complete order
 * @param limit how many rows at most
 * @param offset how many rows to skip
 */
public record ResolvedQuery(
    SemanticQuery asked,
    List<OutputColumn> columns,
    List<Condition<Predicate>> filters,
    List<Condition<GroupPredicate>> having,
    @Nullable TimeCondition time,
    List<SortKey> order,
    int limit,
    int offset) {

  /** Copies the lists. */
  public ResolvedQuery {
    columns = List.copyOf(columns);
    filters = List.copyOf(filters);
    having = List.copyOf(having);
    order = List.copyOf(order);
  }
}
