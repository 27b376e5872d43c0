package org.analyticsstudio.chat.ask;

import java.util.List;
import org.analyticsstudio.chat.assemble.Interpretation;

/** What the interpreter makes of a question. */
public sealed interface Verdict {

  /**
   * Understood whole, in one way.
   *
   * @param interpretation what was understood
   * @param corrections misspelt words and what they were taken for
   */
  record Understood(Interpretation interpretation, List<Correction> corrections)
      implements Verdict {}

  /**
   * Can mean several things.
   *
   * @param reason in words
   * @param choices what it can mean, when that can be said
   */
  record Unclear(String reason, List<Interpretation> choices) implements Verdict {}

  /**
   * Was not understood; somebody else may understand it.
   *
   * @param reason in words
   * @param unused the words that became nothing
   */
  record Unanswerable(String reason, List<String> unused) implements Verdict {}

  /**
   * Asks for what rows cannot tell, however well it is understood: what will be, why, what to do.
   *
   * @param reason in words
   * @param unused the words that say so
   */
  record OutOfScope(String reason, List<String> unused) implements Verdict {}

  /**
   * Is never done.
   *
   * @param reason in words
   */
  record Refused(String reason) implements Verdict {}

  /**
   * A misspelt word.
   *
   * @param typed as typed
   * @param taken what it was taken for
   */
  record Correction(String typed, String taken) {}
}
