package org.analyticsstudio.query.resolve;

import java.util.Optional;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.query.TimeAnchor;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.query.member.DimensionMember;
import org.analyticsstudio.query.member.Vocabulary;
import org.analyticsstudio.query.time.RelativeRange;
import org.analyticsstudio.query.time.TimeCondition;
import org.analyticsstudio.query.value.Comparisons;
import org.analyticsstudio.query.value.TypedValue;
import org.analyticsstudio.query.value.ValueReader;
import org.jspecify.annotations.Nullable;

/** Resolves the restriction in time. */
final class TimeFilterResolver {

  private static final String PATH = "time_filter";

  private final Vocabulary vocabulary;
  private final Findings findings;

  TimeFilterResolver(Vocabulary vocabulary, Findings findings) {
    this.vocabulary = vocabulary;
    this.findings = findings;
  }

  Optional<TimeCondition> resolve(TimeFilter filter) {
    Optional<DimensionMember> found = vocabulary.dimension(filter.column());
    if (found.isEmpty()) {
      findings.add(
          PATH + ".column",
          "unknown_member",
          "There is no time column " + filter.column() + ".",
          NearestNames.hint(filter.column(), vocabulary.timeNames()));
      return Optional.empty();
    }
    if (!found.get().isTime()) {
      findings.add(
          PATH + ".column",
          "not_a_time_column",
          filter.column() + " holds no time.",
          NearestNames.hint(filter.column(), vocabulary.timeNames()));
      return Optional.empty();
    }
    return filter.range() == null ? span(filter, found.get()) : relative(filter, found.get());
  }

  private Optional<TimeCondition> relative(TimeFilter filter, DimensionMember member) {
    if (filter.from() != null || filter.to() != null) {
      findings.add(
          PATH,
          "time_filter_ambiguous",
          "The time filter has both a range and its ends.",
          "Give either range, or from and to.");
      return Optional.empty();
    }
    String words = filter.range() == null ? "" : filter.range();
    Optional<RelativeRange> range = RelativeRange.parse(words);
    if (range.isEmpty()) {
      findings.add(
          PATH + ".range",
          "time_range_unknown",
          "This range of time is not known.",
          "Ranges are: " + RelativeRange.VOCABULARY + ".");
      return Optional.empty();
    }
    TimeAnchor anchor = filter.anchor() == null ? TimeAnchor.DATA : filter.anchor();
    return Optional.of(
        new TimeCondition.Relative(filter.column(), member.column(), range.get(), anchor));
  }

  private Optional<TimeCondition> span(TimeFilter filter, DimensionMember member) {
    if (filter.anchor() != null) {
      findings.add(
          PATH + ".anchor",
          "time_filter_ambiguous",
          "An anchor only belongs to a range.",
          "Leave it out, or give range in place of from and to.");
      return Optional.empty();
    }
    if (filter.from() == null && filter.to() == null) {
      findings.add(
          PATH,
          "time_filter_empty",
          "The time filter says no time.",
          "Give range, or from and to.");
      return Optional.empty();
    }
    Optional<TypedValue> from = end(filter.from(), member, "from");
    Optional<TypedValue> to = end(filter.to(), member, "to");
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return ordered(filter, member, from.get().value(), to.get().value());
  }

  private Optional<TimeCondition> ordered(
      TimeFilter filter, DimensionMember member, @Nullable Object from, @Nullable Object to) {
    if (from != null && to != null && !Comparisons.start(from).isBefore(Comparisons.after(to))) {
      findings.add(
          PATH,
          "time_range_invalid",
          "The time filter ends before it starts.",
          "Exchange from and to.");
      return Optional.empty();
    }
    return Optional.of(new TimeCondition.Fixed(filter.column(), member.column(), from, to, null));
  }

  /** The end; empty when it can't be read, a null value when it is open. */
  private Optional<TypedValue> end(@Nullable String text, DimensionMember member, String name) {
    if (text == null) {
      return Optional.of(new TypedValue(null, null));
    }
    ColumnType type = member.column().type();
    TypedValue typed = ValueReader.read(text, type);
    if (typed.complaint() != null) {
      findings.add(PATH + "." + name, "value_invalid", typed.complaint(), null);
      return Optional.empty();
    }
    return Optional.of(typed);
  }
}
