package org.analyticsstudio.chat.assemble;

import java.util.List;
import org.analyticsstudio.chat.phrase.Phrase;

/** What became of a reading. */
public sealed interface Outcome {

  /** It was understood. */
  record Understood(Interpretation interpretation) implements Outcome {}

  /**
   * It can mean several things.
   *
   * @param reason in words
   * @param choices what it can mean
   */
  record Unclear(String reason, List<Interpretation> choices) implements Outcome {}

  /**
   * It makes no whole.
   *
   * @param reason in words
   * @param words the part that did not fit
   */
  record NotUnderstood(String reason, List<Phrase.Span> words) implements Outcome {}
}
