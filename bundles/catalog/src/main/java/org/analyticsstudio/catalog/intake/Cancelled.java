package org.analyticsstudio.catalog.intake;

import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;

/** What ends work that nobody wants any more. */
public final class Cancelled {

  private Cancelled() {}

  /** The problem; it is seen by whoever cancelled only. */
  public static ProblemException problem() {
    return new ProblemException(
        Problem.of(
            499, "cancelled", "Cancelled", "The work was cancelled; nothing of it is kept."));
  }
}
