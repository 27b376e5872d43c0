package org.analyticsstudio.api.catalog;

import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The projects. Safe for use by many threads. */
@ProviderType
public interface Projects {

  /** Projects by id. */
  Page<Project> list(PageRequest page);

  /**
   * One project.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code project_not_found}
   */
  Project get(String id);

  /**
   * Makes a project.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 422 {@code id_invalid}, {@code
   *     name_invalid}; 409 {@code project_exists}
   */
  Project create(Principal by, String id, String name, @Nullable String description);
}
