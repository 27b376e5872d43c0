package org.analyticsstudio.chat.assemble;

import java.util.List;
import org.analyticsstudio.chat.assemble.Sentence.GroupItem;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.phrase.Phrase.Kind;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.Granularity;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.ColumnType;
import org.analyticsstudio.model.schema.Dimension;

/** Decides what the result is grouped by. */
final class Grouped {
  private final Vocabulary vocabulary;

  Grouped(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(Sentence sentence, Draft draft, Wording wording) {
    for (GroupItem item : sentence.heads) {
      add(item, sentence, draft, wording);
    }
    for (GroupItem item : sentence.groups) {
      checkAverageOver(item, sentence);
      add(item, sentence, draft, wording);
    }
    if (sentence.has(Kind.TREND)) {
      trend(sentence, draft);
    }
  }

  private void add(GroupItem item, Sentence sentence, Draft draft, Wording wording) {
    Dimension dimension = dimension(item, sentence);
    if (item.granularity() != null) {
      checkWhichPeriod(item, sentence);
      if (item.granularity() == Granularity.HOUR && dimension.type() != ColumnType.TIMESTAMP) {
        throw Undecided.misfit("“" + dimension.label() + "” has no hours.");
      }
    }
    draft.group(dimension, item.granularity());
    String label =
        item.granularity() == null
            ? dimension.label()
            : dimension.label() + " by " + item.granularity().wireName();
    wording.add(item.span(), "dimension", dimension.name(), label);
  }

  private Dimension dimension(GroupItem item, Sentence sentence) {
    Atom.OfDimension thing = item.thing();
    if (thing == null) {
      return defaultTime();
    }
    if (item.granularity() != null) {
      return thing.options().stream()
          .filter(Vocabulary::isTime)
          .findFirst()
          .orElseGet(this::defaultTime);
    }
    if (thing.entity() != null) {
      return thing.entity().listed();
    }
    return sentence.meant(thing.options());
  }

  private Dimension defaultTime() {
    return vocabulary.timeColumns().stream()
        .findFirst()
        .orElseThrow(() -> Undecided.misfit("The data has no dates."));
  }

  /** Which month was best: of the calendar or of one year, when there are several years? */
  private void checkWhichPeriod(GroupItem item, Sentence sentence) {
    Granularity granularity = item.granularity();
    boolean partOfYear = granularity == Granularity.MONTH || granularity == Granularity.QUARTER;
    if (granularity == null || !partOfYear || sentence.rank == null || !sentence.times.isEmpty()) {
      return;
    }
    List<Integer> years =
        vocabulary.facts().years().getOrDefault(dimension(item, sentence).name(), List.of());
    if (years.size() > 1) {
      throw Undecided.unclear(
          "The data spans several years, so it is not clear which year's "
              + granularity.wireName()
              + " is meant.");
    }
  }

  /** Average sales per customer: of rows, or of each customer's total? */
  private void checkAverageOver(GroupItem item, Sentence sentence) {
    boolean average =
        sentence.targets.stream()
            .anyMatch(
                t ->
                    t.additive()
                        && (t.aggregation() == Aggregation.AVG
                            || t.aggregation() == Aggregation.MEDIAN));
    Atom.OfDimension thing = item.thing();
    boolean manyThings =
        thing != null
            && thing.entity() != null
            && !vocabulary.identifiesRows(thing.entity().counted());
    if (average
        && item.each()
        && !vocabulary.timeColumns().isEmpty()
        && (item.granularity() != null || manyThings)
        && !sentence.is(Decision.BY_ROW)) {
      throw Undecided.between(
          "It is not clear whether to average the rows of each, or their totals over all, which"
              + " cannot be done.",
          Decision.BY_ROW);
    }
  }

  private void trend(Sentence sentence, Draft draft) {
    boolean timed = sentence.groups.stream().anyMatch(i -> i.granularity() != null);
    boolean timeDimension =
        draft.dimensions.stream()
            .anyMatch(
                d ->
                    vocabulary
                        .schema()
                        .members()
                        .dimension(d.name())
                        .map(Vocabulary::isTime)
                        .orElse(false));
    if (!timed && !timeDimension) {
      draft.group(defaultTime(), Granularity.MONTH);
    }
  }
}
