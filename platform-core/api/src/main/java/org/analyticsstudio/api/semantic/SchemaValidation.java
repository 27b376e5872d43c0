package org.analyticsstudio.api.semantic;

import java.util.List;
import org.analyticsstudio.model.problem.FieldProblem;

/**
 * What is wrong with a schema.
 *
 * @param valid whether it could be saved
 * @param errors what must be mended
 * @param warnings what is worth a look
 * @param fields the members it would give, in order
 */
public record SchemaValidation(
    boolean valid, List<FieldProblem> errors, List<FieldProblem> warnings, List<Field> fields) {

  /**
   * A member.
   *
   * @param name its name
   * @param kind {@code dimension} or {@code measure}
   * @param type its type
   */
  public record Field(String name, String kind, String type) {}
}
