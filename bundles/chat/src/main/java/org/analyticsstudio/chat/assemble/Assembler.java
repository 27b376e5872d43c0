package org.analyticsstudio.chat.assemble;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.chat.token.Token;
import org.analyticsstudio.chat.vocabulary.Vocabulary;

/** Makes a semantic query of phrases, or says why that cannot be done. */
public final class Assembler {
  private static final int MOST_DECISIONS = 2;

  /** An assembler; it has no state. */
  public Assembler() {}

  /**
   * Assembles one reading.
   *
   * @param question the question as typed, whose tokens the phrases refer to
   */
  public Outcome assemble(
      List<Phrase> phrases, List<Token> tokens, String question, Vocabulary vocabulary) {
    return assemble(new Source(phrases, tokens, question, vocabulary), Set.of());
  }

  private record Source(
      List<Phrase> phrases, List<Token> tokens, String question, Vocabulary vocabulary) {}

  private Outcome assemble(Source source, Set<Settlement> decided) {
    try {
      return new Outcome.Understood(interpretation(source, decided));
    } catch (Undecided undecided) {
      if (undecided.settled() && decided.size() < MOST_DECISIONS) {
        return assemble(source, with(decided, undecided.decisions().get(0)));
      }
      return undecided.decisions().isEmpty() || decided.size() == MOST_DECISIONS
          ? undecided.outcome()
          : fork(undecided, source, decided);
    }
  }

  /** What is unclear, with what each way to settle it leads to. */
  private Outcome fork(Undecided undecided, Source source, Set<Settlement> decided) {
    List<Interpretation> choices = new ArrayList<>();
    for (Settlement decision : undecided.decisions()) {
      Outcome outcome = assemble(source, with(decided, decision));
      if (outcome instanceof Outcome.Understood understood) {
        choices.add(understood.interpretation());
      } else if (outcome instanceof Outcome.Unclear unclear) {
        choices.addAll(unclear.choices());
      }
    }
    return undecided.outcome() instanceof Outcome.Unclear unclear
        ? new Outcome.Unclear(unclear.reason(), choices)
        : undecided.outcome();
  }

  private static Set<Settlement> with(Set<Settlement> decided, Settlement decision) {
    Set<Settlement> more = new HashSet<>(decided);
    more.add(decision);
    return more;
  }

  private static Interpretation interpretation(Source source, Set<Settlement> decided) {
    Vocabulary vocabulary = source.vocabulary();
    Sentence sentence = new Roles(vocabulary, decided).of(source.phrases());
    new Decided(vocabulary).apply(sentence);
    Draft draft = new Draft(vocabulary.schema().datasetId());
    Wording wording = new Wording(source.question(), source.tokens());
    new Grouped(vocabulary).add(sentence, draft, wording);
    new Computed(vocabulary).add(sentence, draft, wording);
    new Filtered(vocabulary).add(sentence, draft, wording);
    new Timed(vocabulary).add(sentence, draft, wording);
    new Compared(vocabulary).add(sentence, draft, wording);
    new Ordered(vocabulary).add(sentence, draft, wording);
    new Shared().add(sentence, draft, wording);
    return new Interpretation(draft.query(), draft.share, wording.parts());
  }
}
