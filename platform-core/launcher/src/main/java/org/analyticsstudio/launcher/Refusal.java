package org.analyticsstudio.launcher;

/** A start that can't go on. The message is one sentence for the person at the terminal. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  private Refusal(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The machine or the installation does not allow the start. */
  static Refusal cannotStart(String message) {
    return new Refusal(message, 1);
  }

  /** The command line is wrong. */
  static Refusal usage(String message) {
    return new Refusal(message, 2);
  }

  int exitCode() {
    return exitCode;
  }
}
