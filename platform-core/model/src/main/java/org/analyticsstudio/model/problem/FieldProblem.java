package org.analyticsstudio.model.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with one part of a request or a document.
 *
 * @param path where: names and indexes from the root, as in {@code measures[0].name}; empty for the
 *     whole
 * @param code stable, snake_case
 * @param message one sentence for people
 * @param hint the next step, when there is one
 */
public record FieldProblem(String path, String code, String message, @Nullable String hint) {

  /** A field problem without a hint. */
  public static FieldProblem of(String path, String code, String message) {
    return new FieldProblem(path, code, message, null);
  }
}
