package org.analyticsstudio.cli;

/** A command can't be done; the message is all that is printed. */
final class Refused extends RuntimeException {

  static final int USAGE = 2;
  private static final int FAILED = 1;
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Refused(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /** It was called wrongly. */
  static Refused usage(String message) {
    return new Refused(message, USAGE);
  }

  /** It did not work. */
  static Refused failed(String message) {
    return new Refused(message, FAILED);
  }

  int exitCode() {
    return exitCode;
  }
}
