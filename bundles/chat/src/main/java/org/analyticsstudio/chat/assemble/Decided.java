package org.analyticsstudio.chat.assemble;

import java.util.List;
import org.analyticsstudio.chat.assemble.Sentence.GroupItem;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.vocabulary.Meaning;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.schema.Aggregation;
import org.analyticsstudio.model.schema.Dimension;

/** Turns things from listed to counted and back, as it was decided. */
final class Decided {
  private final Vocabulary vocabulary;

  Decided(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void apply(Sentence sentence) {
    if (sentence.is(Decision.COUNT)) {
      countHeads(sentence);
    } else if (sentence.is(Decision.COUNT_ROWS)) {
      countRows(sentence);
    } else if (sentence.is(Decision.IN_TOTAL)) {
      listCounted(sentence);
    }
  }

  private static void countHeads(Sentence sentence) {
    for (GroupItem head : sentence.heads) {
      if (head.thing() != null) {
        Meaning.OfEntity entity = head.thing().entity();
        Dimension counted = entity == null ? head.thing().options().get(0) : entity.counted();
        sentence.targets.add(Target.count(head.span(), counted));
      }
    }
    sentence.heads.clear();
  }

  private void countRows(Sentence sentence) {
    var span =
        sentence.heads.isEmpty()
            ? sentence.targets.stream().findFirst().map(Target::span)
            : java.util.Optional.of(sentence.heads.get(0).span());
    sentence.heads.clear();
    sentence.targets.removeIf(target -> target.measure() == null);
    vocabulary
        .rowCount()
        .ifPresent(
            rows ->
                sentence.targets.add(
                    Target.of(
                        span.orElse(new org.analyticsstudio.chat.phrase.Phrase.Span(0, 1)),
                        rows,
                        Aggregation.COUNT)));
  }

  private void listCounted(Sentence sentence) {
    for (Target target : List.copyOf(sentence.targets)) {
      if (target.measure() == null) {
        Dimension counted = target.counted();
        Meaning.OfEntity entity =
            vocabulary.entities().stream()
                .filter(e -> e.counted().equals(counted))
                .findFirst()
                .orElse(null);
        Atom.OfDimension thing =
            new Atom.OfDimension(
                target.span().start(), target.span().end(), 0, List.of(counted), entity, false);
        sentence.heads.add(new GroupItem(thing, null, target.span(), true, false));
        sentence.targets.remove(target);
      }
    }
  }
}
