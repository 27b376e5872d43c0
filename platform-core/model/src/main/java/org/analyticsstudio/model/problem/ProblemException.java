package org.analyticsstudio.model.problem;

import org.jspecify.annotations.Nullable;

/** Ends an operation with a {@link Problem}. What the operation had begun is undone by then. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Ends an operation with this problem. */
  public ProblemException(Problem problem) {
    this(problem, null);
  }

  /** Ends an operation with this problem, and keeps the cause for the log. */
  public ProblemException(Problem problem, @Nullable Throwable cause) {
    super(problem.code() + ": " + problem.detail(), cause);
    this.problem = problem;
  }

  /** What went wrong. */
  public Problem problem() {
    return problem;
  }
}
