package org.analyticsstudio.dashboards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.dashboards.Dashboard;
import org.analyticsstudio.api.dashboards.Visual;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.api.store.Transaction;
import org.jspecify.annotations.Nullable;

/** The rows of dashboards. */
final class DashboardTable {

  private static final TypeReference<List<Visual>> VISUALS = new TypeReference<>() {};
  private static final String COLUMNS =
      "select id, project_id, name, description, visuals, version, created_at, updated_at,"
          + " updated_by from dashboards where deleted_at is null";

  private final ObjectMapper json;

  DashboardTable(ObjectMapper json) {
    this.json = json;
  }

  Optional<Dashboard> find(Transaction transaction, String id) {
    return transaction.first(COLUMNS + " and id = ?", this::dashboard, id);
  }

  Page<Dashboard> list(Transaction transaction, @Nullable String projectId, PageRequest page) {
    int rows = page.limit() + 1;
    String inProject = projectId == null ? "" : " and project_id = ?";
    String order = " order by updated_at desc, id desc limit ?";
    List<Dashboard> found;
    if (page.cursor() == null) {
      found =
          projectId == null
              ? transaction.query(COLUMNS + order, this::dashboard, rows)
              : transaction.query(COLUMNS + inProject + order, this::dashboard, projectId, rows);
    } else {
      ChangeCursor after = ChangeCursor.parse(page.cursor());
      String beyond = " and (updated_at < ? or (updated_at = ? and id < ?))";
      found =
          projectId == null
              ? transaction.query(
                  COLUMNS + beyond + order,
                  this::dashboard,
                  after.updatedAt(),
                  after.updatedAt(),
                  after.id(),
                  rows)
              : transaction.query(
                  COLUMNS + inProject + beyond + order,
                  this::dashboard,
                  projectId,
                  after.updatedAt(),
                  after.updatedAt(),
                  after.id(),
                  rows);
    }
    return page.cut(found, last -> new ChangeCursor(last.updatedAt(), last.id()).text());
  }

  void insert(Transaction transaction, Dashboard dashboard) {
    transaction.update(
        "insert into dashboards (id, project_id, name, description, visuals, version, created_at,"
            + " updated_at, updated_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        dashboard.id(),
        dashboard.projectId(),
        dashboard.name(),
        dashboard.description(),
        write(dashboard.visuals()),
        dashboard.version(),
        dashboard.createdAt(),
        dashboard.updatedAt(),
        dashboard.updatedBy());
  }

  void update(Transaction transaction, Dashboard dashboard) {
    transaction.update(
        "update dashboards set name = ?, description = ?, visuals = ?, version = ?,"
            + " updated_at = ?, updated_by = ? where id = ?",
        dashboard.name(),
        dashboard.description(),
        write(dashboard.visuals()),
        dashboard.version(),
        dashboard.updatedAt(),
        dashboard.updatedBy(),
        dashboard.id());
  }

  void delete(Transaction transaction, String id, Instant at) {
    transaction.update("update dashboards set deleted_at = ? where id = ?", at, id);
  }

  private Dashboard dashboard(StoredRow row) {
    return new Dashboard(
        row.text("id"),
        row.text("project_id"),
        row.text("name"),
        row.optionalText("description").orElse(null),
        read(row.text("visuals")),
        Math.toIntExact(row.number("version")),
        row.moment("created_at"),
        row.moment("updated_at"),
        row.text("updated_by"));
  }

  private String write(List<Visual> visuals) {
    try {
      return json.writeValueAsString(visuals);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Visuals could not be written", e);
    }
  }

  private List<Visual> read(String visuals) {
    try {
      return json.readValue(visuals, VISUALS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored visuals could not be read", e);
    }
  }
}
