package org.analyticsstudio.query.resolve;

import java.util.Optional;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Predicate;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.query.member.DimensionMember;
import org.analyticsstudio.query.member.MeasureMember;
import org.analyticsstudio.query.member.Vocabulary;
import org.analyticsstudio.query.value.Comparisons;

/** Resolves conditions on rows. */
final class FilterResolver {

  private final Vocabulary vocabulary;
  private final Findings findings;

  FilterResolver(Vocabulary vocabulary, Findings findings) {
    this.vocabulary = vocabulary;
    this.findings = findings;
  }

  Optional<Condition<Predicate>> resolve(Filter filter, String path) {
    Optional<DimensionMember> dimension = vocabulary.dimension(filter.field());
    if (dimension.isPresent()) {
      return compare(filter, dimension.get().column(), dimension.get().definition().label(), path);
    }
    Optional<MeasureMember> measure = vocabulary.measure(filter.field());
    if (measure.isEmpty()) {
      findings.add(
          path + ".field",
          "unknown_member",
          "There is no field " + filter.field() + ".",
          NearestNames.hint(filter.field(), vocabulary.names()));
      return Optional.empty();
    }
    ColumnRef column = measure.get().column();
    if (column == null) {
      findings.add(
          path + ".field",
          "not_filterable",
          filter.field() + " counts rows; a single row can't be compared by it.",
          "Use having with the key of the measure.");
      return Optional.empty();
    }
    return compare(filter, column, measure.get().definition().label(), path);
  }

  private Optional<Condition<Predicate>> compare(
      Filter filter, ColumnRef column, String label, String path) {
    return ConditionValues.read(
            filter.field(), filter.operator(), filter.values(), column.type(), path, findings)
        .map(
            values ->
                new Condition<>(
                    Comparisons.of(column, filter.operator(), values),
                    ConditionWords.of(label, filter.operator(), values)));
  }
}
