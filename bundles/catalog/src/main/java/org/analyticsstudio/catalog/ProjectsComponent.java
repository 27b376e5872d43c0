package org.analyticsstudio.catalog;

import org.analyticsstudio.api.catalog.Project;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the projects as a service. */
@Component(service = Projects.class)
public final class ProjectsComponent implements Projects {

  private final ProjectService projects;

  /** Of the catalog. */
  @Activate
  public ProjectsComponent(@Reference Catalog catalog) {
    this.projects = catalog.projects();
  }

  @Override
  public Page<Project> list(PageRequest page) {
    return projects.list(page);
  }

  @Override
  public Project get(String id) {
    return projects.get(id);
  }

  @Override
  public Project create(Principal by, String id, String name, @Nullable String description) {
    return projects.create(by, id, name, description);
  }
}
