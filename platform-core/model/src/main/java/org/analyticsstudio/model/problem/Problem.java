package org.analyticsstudio.model.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure that is told to whoever asked, after RFC 9457. It never carries a stack trace, a secret
 * or a path of the server.
 *
 * @param status the HTTP status, 400 to 599
 * @param code stable, snake_case; tools rely on it
 * @param title what kind of failure this is, the same for every problem of this code
 * @param detail what happened this time, in one or two sentences
 * @param object the id or name of the thing it is about, when there is one
 * @param hint the next step, when there is one
 * @param errors the single findings, when there are several; never null
 */
public record Problem(
    int status,
    String code,
    String title,
    String detail,
    @Nullable String object,
    @Nullable String hint,
    List<FieldProblem> errors) {

  /** Copies the list of errors. */
  public Problem {
    errors = errors == null ? List.of() : List.copyOf(errors);
  }

  /** A problem with neither object, hint nor single findings; add them with the {@code with}s. */
  public static Problem of(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, null, null, List.of());
  }

  /** 400: the request could not be read. */
  public static Problem malformed(String code, String detail) {
    return of(400, code, "The request could not be read", detail);
  }

  /** 403: the person may not do this. */
  public static Problem denied(String code, String detail) {
    return of(403, code, "Not allowed", detail);
  }

  /** 404: there is no such thing. */
  public static Problem notFound(String code, String detail, String object) {
    return of(404, code, "Not found", detail).withObject(object);
  }

  /** 409: it clashes with what is there. */
  public static Problem clash(String code, String detail, String object) {
    return of(409, code, "Clash with what is there", detail).withObject(object);
  }

  /** 422: well-formed, but wrong. */
  public static Problem invalid(String code, String detail) {
    return of(422, code, "Not valid", detail);
  }

  /** The same problem with another status. */
  public Problem withStatus(int other) {
    return new Problem(other, code, title, detail, object, hint, errors);
  }

  /** The same problem about a named thing. */
  public Problem withObject(@Nullable String named) {
    return new Problem(status, code, title, detail, named, hint, errors);
  }

  /** The same problem with a next step. */
  public Problem withHint(@Nullable String nextStep) {
    return new Problem(status, code, title, detail, object, nextStep, errors);
  }

  /** The same problem with single findings. */
  public Problem withErrors(List<FieldProblem> findings) {
    return new Problem(status, code, title, detail, object, hint, findings);
  }

  /** This problem as an exception, to be thrown. */
  public ProblemException asException() {
    return new ProblemException(this);
  }
}
