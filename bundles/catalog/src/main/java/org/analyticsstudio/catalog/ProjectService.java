package org.analyticsstudio.catalog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Project;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.catalog.datasets.Identifier;
import org.analyticsstudio.catalog.intake.Missing;
import org.analyticsstudio.catalog.store.ProjectRows;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The projects. */
final class ProjectService {

  private static final String FIRST = "default";

  private final MetadataStore store;
  private final AuditLog audit;
  private final ProjectRows rows = new ProjectRows();

  ProjectService(MetadataStore store, AuditLog audit) {
    this.store = store;
    this.audit = audit;
  }

  /** Makes the project that everything belongs to when nobody says otherwise. */
  void makeFirst() {
    if (store.read(tx -> rows.find(tx, FIRST)).isEmpty()) {
      create(Principal.SYSTEM, FIRST, "Default", null);
    }
  }

  Page<Project> list(PageRequest page) {
    String after = page.cursor() == null ? "" : page.cursor();
    List<Project> found = store.read(tx -> rows.list(tx, after, page.limit() + 1));
    return page.cut(found, Project::id);
  }

  Project get(String id) {
    return store.read(tx -> rows.find(tx, id)).orElseThrow(() -> Missing.project(id).asException());
  }

  Project create(Principal by, String id, String name, @Nullable String description) {
    Identifier.checkId(id);
    Identifier.checkName(name);
    Project project =
        new Project(id, name, description, Instant.now().truncatedTo(ChronoUnit.MICROS));
    return store.write(
        tx -> {
          if (rows.find(tx, id).isPresent()) {
            throw Problem.clash("project_exists", "There is a project of this id.", id)
                .withHint("Choose another id.")
                .asException();
          }
          rows.insert(tx, project, by.name());
          audit.append(tx, AuditEvent.now(by.name(), "project.create", id, "ok", null, Map.of()));
          return project;
        });
  }
}
