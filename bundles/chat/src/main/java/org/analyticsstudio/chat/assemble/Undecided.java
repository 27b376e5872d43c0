package org.analyticsstudio.chat.assemble;

import java.util.List;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.model.schema.Dimension;

/** Ends the assembly of a reading that is unclear or makes no whole. */
final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Outcome outcome;
  private final transient List<? extends Settlement> decisions;
  private final boolean settled;

  private Undecided(Outcome outcome, List<? extends Settlement> decisions) {
    this(outcome, decisions, false);
  }

  private Undecided(Outcome outcome, List<? extends Settlement> decisions, boolean settled) {
    super(outcome.toString(), null, false, false);
    this.outcome = outcome;
    this.decisions = decisions;
    this.settled = settled;
  }

  /** Unclear, but each of these decisions would settle it. */
  static Undecided between(String reason, Decision... decisions) {
    return new Undecided(new Outcome.Unclear(reason, List.of()), List.of(decisions));
  }

  /** The words are those of several dimensions. */
  static Undecided between(List<Dimension> dimensions) {
    String names = String.join(" or ", dimensions.stream().map(Dimension::label).toList());
    return new Undecided(
        new Outcome.Unclear("It can mean " + names + ".", List.of()),
        dimensions.stream().map(Settlement.Meant::new).toList());
  }

  /** What is meant by default, and said so in the parts. */
  static Undecided settledBy(Decision decision) {
    return new Undecided(new Outcome.Unclear("", List.of()), List.of(decision), true);
  }

  static Undecided unclear(String reason) {
    return new Undecided(new Outcome.Unclear(reason, List.of()), List.of());
  }

  static Undecided unclear(String reason, List<Interpretation> choices) {
    return new Undecided(new Outcome.Unclear(reason, choices), List.of());
  }

  static Undecided misfit(String reason, Phrase phrase) {
    return new Undecided(new Outcome.NotUnderstood(reason, List.of(phrase.span())), List.of());
  }

  static Undecided misfit(String reason) {
    return new Undecided(new Outcome.NotUnderstood(reason, List.of()), List.of());
  }

  Outcome outcome() {
    return outcome;
  }

  /** Whether the only decision is to be taken without asking. */
  boolean settled() {
    return settled;
  }

  List<? extends Settlement> decisions() {
    return decisions;
  }
}
