package org.analyticsstudio.domain.template;

/** A template that is refused or did not come to an end, and where. */
public final class TemplateProblem extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  /** A problem at a line, in a sentence. */
  public TemplateProblem(int line, String sentence) {
    super(sentence);
    this.line = Math.max(1, line);
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }

  /** What, in a sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
