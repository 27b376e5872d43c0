package org.analyticsstudio.query.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.naming.WireName;
import org.analyticsstudio.model.plan.ColumnRef;
import org.analyticsstudio.model.plan.Expression;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.result.MemberKind;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.query.member.DimensionMember;
import org.analyticsstudio.query.member.MeasureMember;
import org.analyticsstudio.query.member.Vocabulary;
import org.analyticsstudio.spi.datasource.AdapterCapabilities;
import org.jspecify.annotations.Nullable;

/** Resolves what to compute. */
final class MeasureResolver {

  private static final List<Aggregation> COUNTS =
      List.of(Aggregation.COUNT, Aggregation.COUNT_DISTINCT);

  private final Vocabulary vocabulary;
  private final AdapterCapabilities capabilities;
  private final Findings findings;
  private final Keys keys;

  MeasureResolver(
      Vocabulary vocabulary, AdapterCapabilities capabilities, Findings findings, Keys keys) {
    this.vocabulary = vocabulary;
    this.capabilities = capabilities;
    this.findings = findings;
    this.keys = keys;
  }

  Optional<OutputColumn> resolve(MeasureRef ref, String path) {
    if (ref.as() != null && !keys.accepts(ref.as(), path + ".as")) {
      return Optional.empty();
    }
    Optional<MeasureMember> measure = vocabulary.measure(ref.name());
    if (measure.isPresent()) {
      return ofMeasure(measure.get(), ref, path);
    }
    Optional<DimensionMember> dimension =
        vocabulary.dimension(ref.name()).filter(d -> !d.definition().hidden());
    if (dimension.isPresent()) {
      return ofDimension(dimension.get(), ref, path);
    }
    findings.add(
        path + ".name",
        "unknown_member",
        "There is no measure " + ref.name() + ".",
        NearestNames.hint(ref.name(), vocabulary.names()));
    return Optional.empty();
  }

  private Optional<OutputColumn> ofMeasure(MeasureMember member, MeasureRef ref, String path) {
    Measure measure = member.definition();
    boolean sound = isOwnColumn(ref, measure.column(), path);
    Aggregation aggregation = ref.aggregation();
    if (aggregation == null && measure.aggregations().size() == 1) {
      aggregation = measure.aggregations().get(0);
    }
    if (aggregation == null) {
      findings.add(
          path + ".aggregation",
          "aggregation_missing",
          measure.name() + " can be aggregated in several ways.",
          "Choose one of " + list(measure.aggregations()) + ".");
      return Optional.empty();
    }
    if (!measure.aggregations().contains(aggregation)) {
      refuseAggregation(measure.name(), aggregation, measure.aggregations(), path);
      return Optional.empty();
    }
    ColumnRef column = member.column();
    if (!sound || !canCompute(aggregation, column, measure.name(), path)) {
      return Optional.empty();
    }
    String key =
        measure.aggregations().size() == 1
            ? measure.name()
            : aggregatedKey(measure.name(), aggregation);
    return Optional.of(
        column(
            ref,
            key,
            ColumnLabels.measure(measure, aggregation),
            aggregation,
            column,
            COUNTS.contains(aggregation) ? null : measure.format()));
  }

  private Optional<OutputColumn> ofDimension(DimensionMember member, MeasureRef ref, String path) {
    String name = member.definition().name();
    boolean sound = isOwnColumn(ref, member.definition().column(), path);
    Aggregation aggregation = ref.aggregation();
    if (aggregation == null) {
      findings.add(
          path + ".aggregation",
          "aggregation_missing",
          name + " is a dimension; it can only be counted.",
          "Choose COUNT or COUNT_DISTINCT.");
      return Optional.empty();
    }
    if (!COUNTS.contains(aggregation)) {
      refuseAggregation(name, aggregation, COUNTS, path);
      return Optional.empty();
    }
    if (!sound || !canCompute(aggregation, member.column(), name, path)) {
      return Optional.empty();
    }
    return Optional.of(
        column(
            ref,
            aggregatedKey(name, aggregation),
            ColumnLabels.aggregated(aggregation, member.definition().label()),
            aggregation,
            member.column(),
            null));
  }

  private boolean isOwnColumn(MeasureRef ref, String column, String path) {
    if (ref.column() == null || ref.column().equals(column)) {
      return true;
    }
    findings.add(
        path + ".column",
        "column_mismatch",
        ref.name() + " does not stand on the column " + ref.column() + ".",
        "Leave the column out.");
    return false;
  }

  private void refuseAggregation(
      String name, Aggregation aggregation, List<Aggregation> allowed, String path) {
    findings.add(
        path + ".aggregation",
        "aggregation_not_allowed",
        aggregation.wireName() + " can't be asked of " + name + ".",
        "It can be asked for " + list(allowed) + ".");
  }

  private boolean canCompute(
      Aggregation aggregation, @Nullable ColumnRef column, String name, String path) {
    boolean suits =
        column == null
            ? aggregation == Aggregation.COUNT
            : AggregateTypes.suits(aggregation, column.type());
    if (!suits) {
      String type = column == null ? "rows" : column.type().wireName();
      findings.add(
          path + ".aggregation",
          "aggregation_not_allowed",
          aggregation.wireName() + " does not suit " + name + ", which holds " + type + ".",
          "Use COUNT.");
      return false;
    }
    if (!capabilities.aggregations().contains(aggregation)) {
      findings.add(
          path + ".aggregation",
          "aggregation_not_supported",
          "The data source can't compute " + aggregation.wireName() + ".",
          null);
      return false;
    }
    return true;
  }

  private static OutputColumn column(
      MeasureRef ref,
      String key,
      String label,
      Aggregation aggregation,
      @Nullable ColumnRef column,
      @Nullable String format) {
    ColumnType type =
        column == null ? ColumnType.INTEGER : AggregateTypes.outcome(aggregation, column.type());
    return new OutputColumn(
        new ResultColumn(
            ref.as() != null ? ref.as() : key,
            ref.name(),
            MemberKind.MEASURE,
            label,
            aggregation,
            null,
            type,
            format,
            null),
        new Expression.Aggregate(aggregation, column, type));
  }

  private static String aggregatedKey(String name, Aggregation aggregation) {
    return name + "_" + aggregation.wireName().toLowerCase(Locale.ROOT);
  }

  private static String list(List<Aggregation> aggregations) {
    return String.join(", ", aggregations.stream().map(WireName::wireName).toList());
  }
}
