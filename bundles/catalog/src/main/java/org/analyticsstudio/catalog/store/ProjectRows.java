package org.analyticsstudio.catalog.store;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.catalog.Project;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.api.store.Transaction;

/** The table of projects. */
public final class ProjectRows {

  private static final String SELECT = "SELECT id, name, description, created_at FROM projects ";

  /** Projects after an id, by id. */
  public List<Project> list(Transaction tx, String after, int limit) {
    return tx.query(
        SELECT + "WHERE id > ? ORDER BY id LIMIT ?", ProjectRows::project, after, limit);
  }

  /** One project. */
  public Optional<Project> find(Transaction tx, String id) {
    return tx.first(SELECT + "WHERE id = ?", ProjectRows::project, id);
  }

  /** Adds a project. */
  public void insert(Transaction tx, Project project, String by) {
    tx.update(
        "INSERT INTO projects (id, name, description, created_at, created_by)"
            + " VALUES (?, ?, ?, ?, ?)",
        project.id(),
        project.name(),
        project.description(),
        project.createdAt(),
        by);
  }

  private static Project project(StoredRow row) {
    return new Project(
        row.text("id"),
        row.text("name"),
        row.optionalText("description").orElse(null),
        row.moment("created_at"));
  }
}
