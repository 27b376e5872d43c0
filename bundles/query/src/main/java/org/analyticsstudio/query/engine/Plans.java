package org.analyticsstudio.query.engine;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.plan.Projection;
import org.analyticsstudio.model.plan.QueryPlan;
import org.analyticsstudio.query.resolve.Condition;
import org.analyticsstudio.query.resolve.OutputColumn;
import org.analyticsstudio.query.resolve.ResolvedQuery;
import org.jspecify.annotations.Nullable;

/** Makes the typed plan. One row more than the limit is fetched, to know whether there are more. */
final class Plans {

  private Plans() {}

  static QueryPlan of(Subject subject, ResolvedQuery query, @Nullable Predicate time) {
    List<Predicate> where = new ArrayList<>();
    query.filters().stream().map(Condition::predicate).forEach(where::add);
    if (time != null) {
      where.add(time);
    }
    return new QueryPlan(
        subject.location().table(),
        query.columns().stream().map(OutputColumn::projection).toList(),
        true,
        where,
        query.having().stream().map(Condition::predicate).toList(),
        query.order(),
        query.limit() + 1,
        query.offset(),
        subject.constraints());
  }

  static QueryPlan ofRows(Subject subject, int limit, long offset) {
    List<Projection> projections =
        subject.vocabulary().columns().stream()
            .map(c -> new Projection(c.name(), new Expression.Plain(c.physical())))
            .toList();
    return new QueryPlan(
        subject.location().table(),
        projections,
        false,
        List.of(),
        List.of(),
        List.of(),
        limit + 1,
        offset,
        subject.constraints());
  }
}
