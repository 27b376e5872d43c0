package org.analyticsstudio.query.resolve;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.plan.GroupPredicate;
import org.analyticsstudio.model.query.Having;
import org.analyticsstudio.model.query.Operator;

/** Resolves conditions on groups. */
final class HavingResolver {

  private final List<OutputColumn> columns;
  private final Findings findings;

  HavingResolver(List<OutputColumn> columns, Findings findings) {
    this.columns = columns;
    this.findings = findings;
  }

  Optional<Condition<GroupPredicate>> resolve(Having having, String path) {
    Optional<OutputColumn> found =
        columns.stream().filter(c -> c.isMeasure() && c.key().equals(having.key())).findFirst();
    if (found.isEmpty()) {
      List<String> keys =
          columns.stream().filter(OutputColumn::isMeasure).map(OutputColumn::key).toList();
      findings.add(
          path + ".key",
          "unknown_key",
          "No measure of this query has the key " + having.key() + ".",
          NearestNames.hint(having.key(), keys));
      return Optional.empty();
    }
    Operator operator = having.operator();
    if (operator == Operator.CONTAINS || operator == Operator.STARTS_WITH) {
      findings.add(
          path + ".operator",
          "operator_not_allowed",
          operator.wireName() + " can't be asked of a computed value.",
          "Compare it with =, !=, >, >=, <, <=, in, not_in or between.");
      return Optional.empty();
    }
    OutputColumn column = found.get();
    return ConditionValues.read(
            having.key(), operator, having.values(), column.column().type(), path, findings)
        .flatMap(
            values ->
                column.expression() instanceof Expression.Aggregate aggregate
                    ? Optional.of(
                        new Condition<>(
                            new GroupPredicate(aggregate, operator, values),
                            ConditionWords.of(column.column().label(), operator, values)))
                    : Optional.empty());
  }
}
