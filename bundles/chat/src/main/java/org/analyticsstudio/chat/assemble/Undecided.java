package org.analyticsstudio.chat.assemble;

import java.util.List;
import org.analyticsstudio.chat.phrase.Phrase;

/** Ends the assembly of a reading that is unclear or makes no whole. */
final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Outcome outcome;

  private Undecided(Outcome outcome) {
    super(outcome.toString(), null, false, false);
    this.outcome = outcome;
  }

  static Undecided unclear(String reason) {
    return new Undecided(new Outcome.Unclear(reason, List.of()));
  }

  static Undecided unclear(
      String reason, List<org.analyticsstudio.model.query.SemanticQuery> choices) {
    return new Undecided(new Outcome.Unclear(reason, choices));
  }

  static Undecided misfit(String reason, Phrase phrase) {
    return new Undecided(new Outcome.NotUnderstood(reason, List.of(phrase.span())));
  }

  static Undecided misfit(String reason) {
    return new Undecided(new Outcome.NotUnderstood(reason, List.of()));
  }

  Outcome outcome() {
    return outcome;
  }
}
