package org.analyticsstudio.chat.assemble;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.chat.vocabulary.Facts;
import org.analyticsstudio.chat.vocabulary.Meaning;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Measure;

/** Decides which numbers are computed, and how each is aggregated. */
final class Computed {
  private static final long MOST_KINDS = 60;

  private final Vocabulary vocabulary;

  Computed(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(Sentence sentence, Draft draft, Wording wording) {
    for (int i = 0; i < sentence.targets.size(); i++) {
      Target said = sentence.targets.get(i);
      Target target = settle(said, sentence, draft);
      if (said.equals(sentence.rankTarget)) {
        sentence.rankTarget = target;
      }
      sentence.targets.set(i, target);
      draft.target(target);
      wording.add(said.span(), "measure", target.member(), Naming.of(target));
    }
    if (sentence.countsRowsOfScope) {
      countRows(sentence, draft);
    }
    checkAverageOfThings(sentence, draft);
  }

  /** {@code how many are in the west}: the rows, when only rows can be meant. */
  private void countRows(Sentence sentence, Draft draft) {
    boolean restricted =
        !sentence.keepings.isEmpty()
            || !sentence.mapped.isEmpty()
            || !sentence.tests.isEmpty()
            || !sentence.conditions.isEmpty();
    boolean rowsAreThings = vocabulary.dimensions().stream().anyMatch(vocabulary::identifiesRows);
    boolean others =
        vocabulary.entities().stream()
            .anyMatch(e -> !vocabulary.identifiesRows(e.counted()) && !isKind(e));
    Measure rows = vocabulary.rowCount().orElse(null);
    boolean told = restricted || draft.grouped();
    if (rows == null || !draft.targets.isEmpty() || !told || !rowsAreThings || others) {
      throw Undecided.unclear("It is not clear what to count.");
    }
    draft.target(Target.of(new Phrase.Span(0, 1), rows, Aggregation.COUNT));
  }

  /** Few names without identifiers, such as titles, are kinds of things rather than things. */
  private boolean isKind(Meaning.OfEntity entity) {
    return entity.identifiers().isEmpty()
        && vocabulary.distinct(entity.counted()).orElse(0L) <= MOST_KINDS;
  }

  /** The target with an aggregation that the measure offers. */
  Target settle(Target target, Sentence sentence, Draft draft) {
    Measure measure = target.measure();
    if (measure == null || measure.countsRows()) {
      return measure == null ? target : target.with(Aggregation.COUNT);
    }
    List<Aggregation> offered = measure.aggregations();
    Aggregation said = target.aggregation();
    if (said != null) {
      if (!offered.contains(said)) {
        throw Undecided.misfit(
            "For “" + measure.label() + "” there is no " + Naming.noun(said) + ".");
      }
      return target;
    }
    if (sentence.asksShare() && offered.contains(Aggregation.SUM)) {
      return target.with(Aggregation.SUM);
    }
    Aggregation usual = usual(measure);
    boolean ones = usual == Aggregation.SUM && offered.get(0) != usual;
    boolean plain =
        offered.size() == 1
            || ones
            || (!vocabulary.timeColumns().isEmpty() && usual == Aggregation.SUM);
    boolean extreme =
        target.equals(sentence.rankTarget)
            && usual != Aggregation.SUM
            && offered.contains(Aggregation.MAX);
    boolean addsUp =
        !vocabulary.timeColumns().isEmpty()
            && usual != Aggregation.SUM
            && offered.contains(Aggregation.SUM)
            && !ones;
    if (plain || (usual != Aggregation.SUM && !extreme && !addsUp)) {
      return target.with(usual);
    }
    throw Undecided.unclear(
        "It is not clear whether the total, the average or another value of “"
            + measure.label()
            + "” is asked for.",
        choices(target, draft));
  }

  /** A column of ones counts rows: it is added up whatever else is usual. */
  private Aggregation usual(Measure measure) {
    Facts.Range range = vocabulary.facts().ranges().get(measure.name());
    boolean ones = range != null && range.least() == 1 && range.greatest() == 1;
    return ones && measure.aggregations().contains(Aggregation.SUM)
        ? Aggregation.SUM
        : measure.aggregations().get(0);
  }

  private static List<Interpretation> choices(Target target, Draft draft) {
    List<Interpretation> choices = new ArrayList<>();
    Measure measure = target.measure();
    if (measure != null) {
      for (Aggregation aggregation : measure.aggregations()) {
        choices.add(
            new Interpretation(
                SemanticQuery.of(
                    draft.query().datasetId(),
                    draft.dimensions,
                    List.of(MeasureRef.of(measure.name(), aggregation))),
                null,
                List.of()));
      }
    }
    return choices;
  }

  /** An average over rows is no average over customers, when customers have several rows. */
  private void checkAverageOfThings(Sentence sentence, Draft draft) {
    boolean average =
        draft.targets.stream()
            .anyMatch(
                t ->
                    t.additive()
                        && (t.aggregation() == Aggregation.AVG
                            || t.aggregation() == Aggregation.MEDIAN));
    for (Phrase.Thing thing : sentence.scope) {
      boolean rows =
          thing.of().entity() != null && vocabulary.identifiesRows(thing.of().entity().counted());
      if (average
          && !rows
          && !vocabulary.timeColumns().isEmpty()
          && !sentence.is(Decision.BY_ROW)) {
        throw Undecided.between(
            "It is not clear whether to average over the rows or over each "
                + thing.of().options().get(0).label()
                + ", which cannot be done.",
            Decision.BY_ROW);
      }
    }
  }
}
