package org.analyticsstudio.dashboards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.analyticsstudio.api.dashboards.DashboardChange;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.principal.Principal;

/** The rows of the changelog. */
final class ChangeTable {

  private final ObjectMapper json;

  ChangeTable(ObjectMapper json) {
    this.json = json;
  }

  void append(
      Transaction transaction, String dashboardId, Instant at, Principal by, Change change) {
    transaction.update(
        "insert into dashboard_changes (dashboard_id, at, by_name, change, diff)"
            + " values (?, ?, ?, ?, ?)",
        dashboardId,
        at,
        by.name(),
        change.sentence(),
        change.diff().toString());
  }

  Page<DashboardChange> list(Transaction transaction, String dashboardId, PageRequest page) {
    List<Numbered> found =
        transaction.query(
            "select id, at, by_name, change, diff from dashboard_changes"
                + " where dashboard_id = ? and id < ? order by id desc limit ?",
            this::change,
            dashboardId,
            before(page),
            page.limit() + 1);
    return page.cut(found, last -> Long.toString(last.id())).map(Numbered::change);
  }

  private static long before(PageRequest page) {
    if (page.cursor() == null) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(page.cursor());
    } catch (NumberFormatException e) {
      throw ChangeCursor.invalid();
    }
  }

  private record Numbered(long id, DashboardChange change) {}

  private Numbered change(StoredRow row) {
    return new Numbered(
        row.number("id"),
        new DashboardChange(
            row.moment("at"), row.text("by_name"), row.text("change"), read(row.text("diff"))));
  }

  private JsonNode read(String diff) {
    try {
      return json.readTree(diff);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored change could not be read", e);
    }
  }
}
