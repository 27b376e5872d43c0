package org.analyticsstudio.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.chat.Report;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.api.store.Transaction;
import org.jspecify.annotations.Nullable;

/** The stored reports. */
final class ReportTable {
  private static final String COLUMNS =
      "select id, project_id, name, dataset_ids, created_at, created_by from reports";
  private final ObjectMapper json;

  ReportTable(ObjectMapper json) {
    this.json = json;
  }

  void insert(Transaction transaction, Report report) {
    transaction.update(
        "insert into reports (id, project_id, name, dataset_ids, created_at, created_by)"
            + " values (?, ?, ?, ?, ?, ?)",
        report.id(),
        report.projectId(),
        report.name(),
        write(report.datasetIds()),
        report.createdAt(),
        report.createdBy());
  }

  Optional<Report> find(Transaction transaction, String id) {
    return transaction.first(COLUMNS + " where id = ?", this::read, id);
  }

  /** Reports after a cursor, newest first. */
  List<Report> newest(
      Transaction transaction, @Nullable String projectId, @Nullable ReportCursor after, int most) {
    StringBuilder sql = new StringBuilder(COLUMNS).append(" where 1 = 1");
    java.util.ArrayList<@Nullable Object> arguments = new java.util.ArrayList<>();
    if (projectId != null) {
      sql.append(" and project_id = ?");
      arguments.add(projectId);
    }
    if (after != null) {
      sql.append(" and (created_at < ? or (created_at = ? and id < ?))");
      arguments.add(after.createdAt());
      arguments.add(after.createdAt());
      arguments.add(after.id());
    }
    sql.append(" order by created_at desc, id desc limit ?");
    arguments.add(most);
    return transaction.query(sql.toString(), this::read, arguments.toArray());
  }

  private Report read(StoredRow row) {
    return new Report(
        row.text("id"),
        row.text("project_id"),
        row.text("name"),
        datasets(row.text("dataset_ids")),
        row.moment("created_at"),
        row.text("created_by"));
  }

  private String write(List<String> ids) {
    try {
      return json.writeValueAsString(ids);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Ids cannot be written", e);
    }
  }

  private List<String> datasets(String text) {
    try {
      return json.readValue(text, new TypeReference<List<String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored report is damaged", e);
    }
  }
}
