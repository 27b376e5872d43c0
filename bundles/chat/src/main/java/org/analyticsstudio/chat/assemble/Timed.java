package org.analyticsstudio.chat.assemble;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.chat.candidate.Period;
import org.analyticsstudio.chat.phrase.Phrase.During;
import org.analyticsstudio.chat.phrase.Phrase.During.Bound;
import org.analyticsstudio.chat.phrase.Phrase.Keeping;
import org.analyticsstudio.chat.phrase.Phrase.Kind;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.Operator;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.model.schema.Dimension;
import org.jspecify.annotations.Nullable;

/** Turns time phrases into a time filter. */
final class Timed {
  private final Vocabulary vocabulary;

  Timed(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(Sentence sentence, Draft draft, Wording wording) {
    Map<String, Integer> said = new HashMap<>();
    for (During during : sentence.times) {
      Dimension column = column(during);
      if (said.merge(column.name(), 1, Integer::sum) > 1) {
        throw Undecided.misfit("Several spans of time were given.", during);
      }
      if (during.bound() == Bound.EACH) {
        each(during, column, sentence, draft);
      }
      add(during, column, draft);
      wording.add(during.span(), "time", column.name(), label(during, column));
    }
  }

  private Dimension column(During during) {
    if (during.column() != null) {
      return during.column();
    }
    return vocabulary.timeColumns().stream()
        .findFirst()
        .orElseThrow(() -> Undecided.misfit("The data has no dates.", during));
  }

  private void each(During during, Dimension column, Sentence sentence, Draft draft) {
    boolean versus =
        sentence.has(Kind.COMPARE)
            || sentence.keepings.stream().anyMatch(k -> k.join() == Keeping.Join.VERSUS);
    if (draft.groups(column) || sentence.is(Decision.TOGETHER)) {
      return;
    }
    if (!versus && !sentence.is(Decision.EACH)) {
      throw Undecided.between(
          "It is not clear whether the periods are meant each on its own or together.",
          Decision.EACH,
          Decision.TOGETHER);
    }
    if (during.first().unit() == null) {
      throw Undecided.misfit("Those periods cannot be told apart.", during);
    }
    draft.group(column, during.first().unit());
  }

  private void add(During during, Dimension column, Draft draft) {
    Period first = dated(during.first(), column);
    Period last = dated(during.last(), column);
    if (first.range() != null) {
      if (during.bound() != Bound.WITHIN || !first.equals(last)) {
        throw Undecided.misfit("That span of time cannot be worked out.", during);
      }
      within(column, TimeFilter.range(column.name(), first.range()), draft, during);
      return;
    }
    LocalDate from = first.from();
    LocalDate to = last.to();
    if (from == null || to == null || to.isBefore(from)) {
      throw Undecided.misfit("That span of time ends before it starts.", during);
    }
    switch (during.bound()) {
      case SINCE -> compare(during, column, Operator.GREATER_OR_EQUAL, from, draft);
      case AFTER -> compare(during, column, Operator.GREATER_OR_EQUAL, to.plusDays(1), draft);
      case BEFORE -> compare(during, column, Operator.LESS, from, draft);
      case UNTIL -> compare(during, column, Operator.LESS, to.plusDays(1), draft);
      case FROM ->
          throw Undecided.unclear("It is not clear whether that time only is meant, or all since.");
      default ->
          within(
              column,
              TimeFilter.between(column.name(), from.toString(), to.toString()),
              draft,
              during);
    }
  }

  private void within(Dimension column, TimeFilter filter, Draft draft, During during) {
    boolean timeColumn = vocabulary.timeColumns().contains(column);
    if (draft.time != null || !timeColumn) {
      throw Undecided.misfit("Time can be restricted by one column only.", during);
    }
    draft.time = filter;
  }

  private static void compare(
      During during, Dimension column, Operator operator, LocalDate day, Draft draft) {
    draft.filter(during, Filter.of(column.name(), operator, day.toString()));
  }

  /** A month without a year is clear only when the data has a single year. */
  private Period dated(Period period, Dimension column) {
    if (!period.lacksYear()) {
      return period;
    }
    List<Integer> years = vocabulary.facts().years().getOrDefault(column.name(), List.of());
    if (years.size() != 1) {
      throw Undecided.unclear("It is not clear which year is meant.");
    }
    return period.in(years.get(0));
  }

  private static String label(During during, Dimension column) {
    Period first = during.first();
    Period last = during.last();
    String span =
        switch (during.bound()) {
          case SINCE, FROM -> "from " + first.from();
          case AFTER -> "after " + last.to();
          case BEFORE -> "before " + first.from();
          case UNTIL -> "until " + last.to();
          default ->
              first.range() != null ? text(first.range()) : first.from() + " to " + last.to();
        };
    return column.label() + ": " + span;
  }

  private static String text(@Nullable String range) {
    return range == null ? "" : range;
  }
}
