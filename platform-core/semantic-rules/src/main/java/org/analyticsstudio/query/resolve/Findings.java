package org.analyticsstudio.query.resolve;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a question. */
final class Findings {

  private static final int MAX = 100;

  private final List<FieldProblem> problems = new ArrayList<>();

  void add(String path, String code, String message, @Nullable String hint) {
    if (problems.size() < MAX) {
      problems.add(new FieldProblem(path, code, message, hint));
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** The first finding leads; all of them are listed. */
  ProblemException asException(String datasetId) {
    FieldProblem first = problems.get(0);
    String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
    return Problem.invalid(first.code(), first.message() + more)
        .withObject(datasetId)
        .withHint(first.hint())
        .withErrors(problems)
        .asException();
  }
}
