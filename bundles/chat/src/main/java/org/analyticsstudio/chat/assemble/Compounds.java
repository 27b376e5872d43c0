package org.analyticsstudio.chat.assemble;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.chat.phrase.Phrase;

/** Joins nouns in a row: in {@code customer segment} the segment is meant, and nothing is lost. */
final class Compounds {

  /**
   * Phrases without qualifying nouns.
   *
   * @param phrases the phrases that are left
   * @param qualifiers the kinds of things that were only qualifying
   */
  record Joined(List<Phrase> phrases, List<Phrase.Thing> qualifiers) {}

  Joined join(List<Phrase> phrases) {
    List<Phrase> joined = new ArrayList<>();
    List<Phrase.Thing> qualifiers = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      Phrase next = i + 1 < phrases.size() ? phrases.get(i + 1) : null;
      boolean adjacent = next != null && next.span().start() == phrase.span().end();
      boolean qualifies =
          phrase instanceof Phrase.Rows
              || (phrase instanceof Phrase.Thing thing
                  && thing.of().entity() != null
                  && !thing.plural());
      boolean noun = next instanceof Phrase.Thing || next instanceof Phrase.Measured;
      if (!(adjacent && qualifies && noun)) {
        joined.add(phrase);
      } else if (phrase instanceof Phrase.Thing thing) {
        qualifiers.add(thing);
      }
    }
    return new Joined(joined, qualifiers);
  }
}
