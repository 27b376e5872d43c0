package org.analyticsstudio.catalog.intake;

import org.analyticsstudio.model.problem.Problem;

/** What is told of things that are not there. */
public final class Missing {

  private Missing() {}

  /** There is no such project. */
  public static Problem project(String id) {
    return Problem.notFound("project_not_found", "There is no such project.", shown(id))
        .withHint("GET /projects lists the projects there are.");
  }

  /** There is no such file. */
  public static Problem file(String id) {
    return Problem.notFound("file_not_found", "There is no such file.", shown(id))
        .withHint("Upload it again; files that nothing was made of are removed after some days.");
  }

  /** There is no such dataset. */
  public static Problem dataset(String id) {
    return Problem.notFound("dataset_not_found", "There is no such dataset.", shown(id))
        .withHint("GET /datasets lists the datasets there are.");
  }

  private static String shown(String id) {
    return id.length() > 100 ? id.substring(0, 100) : id;
  }
}
