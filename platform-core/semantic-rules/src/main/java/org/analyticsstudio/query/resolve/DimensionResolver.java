package org.analyticsstudio.query.resolve;

import java.util.Optional;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.result.MemberKind;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.query.member.DimensionMember;
import org.analyticsstudio.query.member.Vocabulary;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.jspecify.annotations.Nullable;

/** Resolves what to group by. */
final class DimensionResolver {

  private final Vocabulary vocabulary;
  private final AdapterCapabilities capabilities;
  private final Findings findings;

  DimensionResolver(Vocabulary vocabulary, AdapterCapabilities capabilities, Findings findings) {
    this.vocabulary = vocabulary;
    this.capabilities = capabilities;
    this.findings = findings;
  }

  Optional<OutputColumn> resolve(DimensionRef ref, String path) {
    Optional<DimensionMember> found = vocabulary.dimension(ref.name());
    if (found.isEmpty()) {
      refuseUnknown(ref, path);
      return Optional.empty();
    }
    DimensionMember member = found.get();
    Granularity granularity = ref.granularity();
    if (granularity == null) {
      return Optional.of(column(member, null, ref.name(), new Expression.Plain(member.column())));
    }
    if (!canTruncate(member, granularity, path)) {
      return Optional.empty();
    }
    return Optional.of(
        column(
            member,
            granularity,
            ref.name() + "_" + granularity.wireName(),
            new Expression.Truncated(member.column(), granularity)));
  }

  private void refuseUnknown(DimensionRef ref, String path) {
    if (vocabulary.measure(ref.name()).isPresent()) {
      findings.add(
          path,
          "not_a_dimension",
          ref.name() + " is a measure; rows can't be grouped by it.",
          "Ask for it among the measures, or add a dimension on its column to the schema.");
      return;
    }
    findings.add(
        path,
        "unknown_member",
        "There is no dimension " + ref.name() + ".",
        NearestNames.hint(ref.name(), vocabulary.dimensionNames()));
  }

  private boolean canTruncate(DimensionMember member, Granularity granularity, String path) {
    if (!member.isTime()) {
      findings.add(
          path,
          "granularity_not_allowed",
          member.definition().name() + " is no time, so it has no periods.",
          NearestNames.hint(member.definition().name(), vocabulary.timeNames()));
      return false;
    }
    if (granularity == Granularity.HOUR && member.column().type() == ColumnType.DATE) {
      findings.add(
          path,
          "granularity_not_allowed",
          member.definition().name() + " holds days, which have no hours.",
          "Use day, week, month, quarter or year.");
      return false;
    }
    if (!capabilities.granularities().contains(granularity)) {
      findings.add(
          path,
          "granularity_not_supported",
          "The data source can't group by " + granularity.wireName() + ".",
          null);
      return false;
    }
    return true;
  }

  private static OutputColumn column(
      DimensionMember member,
      @Nullable Granularity granularity,
      String key,
      Expression expression) {
    return new OutputColumn(
        new ResultColumn(
            key,
            member.definition().name(),
            MemberKind.DIMENSION,
            ColumnLabels.dimension(member.definition().label(), granularity),
            null,
            granularity,
            expression.type(),
            null,
            null),
        expression);
  }
}
