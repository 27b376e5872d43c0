package org.analyticsstudio.chat.phrase;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.chat.candidate.Atom;
import org.analyticsstudio.chat.token.Token;
import org.analyticsstudio.chat.vocabulary.Vocabulary;

/** Turns a reading into phrases. Every atom must end up in one, or be known to carry nothing. */
public final class PhraseReader {
  private final List<Rule> rules =
      List.of(
          new ShareRule(),
          new TimeRule(),
          new ConditionRule(),
          new TestRule(),
          new MappingRule(),
          new ValueRule(),
          new GroupingRule(),
          new ExtremeRule(),
          new MarkerRule(),
          new NounRule(),
          new GlueRule());

  /** A reader; it has no state. */
  public PhraseReader() {}

  /** The phrases; nothing when some atom fits no rule. */
  public Optional<List<Phrase>> read(List<Atom> atoms, List<Token> tokens, Vocabulary vocabulary) {
    Cursor cursor = new Cursor(atoms, tokens, vocabulary);
    while (!cursor.done()) {
      if (rules.stream().noneMatch(rule -> rule.read(cursor))) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(cursor.phrases()));
  }
}
