package org.analyticsstudio.dashboards;

import java.time.Instant;
import java.util.List;
import org.analyticsstudio.api.catalog.Project;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;

/** Knows the projects p and q. */
final class FakeProjects implements Projects {

  @Override
  public Page<Project> list(PageRequest page) {
    return new Page<>(List.of(), null);
  }

  @Override
  public Project get(String id) {
    if (List.of("p", "q").contains(id)) {
      return new Project(id, id, null, Instant.EPOCH);
    }
    throw Problem.notFound("project_not_found", "There is no project " + id, id).asException();
  }

  @Override
  public Project create(Principal by, String id, String name, String description) {
    throw new UnsupportedOperationException();
  }
}
