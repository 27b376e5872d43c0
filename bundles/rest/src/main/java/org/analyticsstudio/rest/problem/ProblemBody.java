package org.analyticsstudio.rest.problem;

import java.util.List;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem on the wire, after RFC 9457.
 *
 * @param type a name of this kind of problem that is unique in the world
 * @param title what kind of problem it is
 * @param status the HTTP status
 * @param detail what happened this time
 * @param code stable; tools rely on it
 * @param object what it is about
 * @param hint the next step
 * @param errors the single findings
 * @param requestId the request, to be found in the logs
 */
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @Nullable String object,
    @Nullable String hint,
    @Nullable List<FieldProblem> errors,
    String requestId) {

  /** The body that tells of a problem. */
  public static ProblemBody of(Problem problem, String requestId) {
    return new ProblemBody(
        "urn:analytics-studio:problem:" + problem.code(),
        problem.title(),
        problem.status(),
        problem.detail(),
        problem.code(),
        problem.object(),
        problem.hint(),
        problem.errors().isEmpty() ? null : problem.errors(),
        requestId);
  }
}
