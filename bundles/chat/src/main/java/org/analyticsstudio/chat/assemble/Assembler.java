package org.analyticsstudio.chat.assemble;

import java.util.List;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.chat.token.Token;
import org.analyticsstudio.chat.vocabulary.Vocabulary;

/** Makes a semantic query of phrases, or says why that cannot be done. */
public final class Assembler {

  /** An assembler; it has no state. */
  public Assembler() {}

  /**
   * Assembles one reading.
   *
   * @param question the question as typed, whose tokens the phrases refer to
   */
  public Outcome assemble(
      List<Phrase> phrases, List<Token> tokens, String question, Vocabulary vocabulary) {
    try {
      Sentence sentence = new Roles(vocabulary).of(phrases);
      Draft draft = new Draft(vocabulary.schema().datasetId());
      Wording wording = new Wording(question, tokens);
      new Grouped(vocabulary).add(sentence, draft, wording);
      new Computed(vocabulary).add(sentence, draft, wording);
      new Filtered(vocabulary).add(sentence, draft, wording);
      new Timed(vocabulary).add(sentence, draft, wording);
      new Compared(vocabulary).add(sentence, draft, wording);
      new Ordered().add(sentence, draft, wording);
      new Shared().add(sentence, draft, wording);
      return new Outcome.Understood(
          new Interpretation(draft.query(), draft.share, wording.parts()));
    } catch (Undecided undecided) {
      return undecided.outcome();
    }
  }
}
