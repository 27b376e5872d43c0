package org.analyticsstudio.semantic.validate;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.model.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Collects errors and warnings. */
public final class Findings {

  private static final int MAX = 500;

  private final List<FieldProblem> errors = new ArrayList<>();
  private final List<FieldProblem> warnings = new ArrayList<>();

  /** No findings yet. */
  public Findings() {}

  /** What must be mended. */
  public void error(String path, String code, String message, @Nullable String hint) {
    if (errors.size() < MAX) {
      errors.add(new FieldProblem(path, code, message, hint));
    }
  }

  /** What is worth a look. */
  public void warning(String path, String code, String message, @Nullable String hint) {
    if (warnings.size() < MAX) {
      warnings.add(new FieldProblem(path, code, message, hint));
    }
  }

  /** The errors so far. */
  public List<FieldProblem> errors() {
    return List.copyOf(errors);
  }

  /** The warnings so far. */
  public List<FieldProblem> warnings() {
    return List.copyOf(warnings);
  }
}
