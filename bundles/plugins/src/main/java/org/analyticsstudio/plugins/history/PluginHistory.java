package org.analyticsstudio.plugins.history;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.plugins.PluginEvent;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.model.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps in the lives of plug-ins, each in the audit log too. Safe for use by many threads. */
public final class PluginHistory {

  private static final Logger LOG = LoggerFactory.getLogger("plugin");
  private static final String COLUMNS =
      "select id, plugin_id, version, at, by_name, step, ok, message, details from plugin_events";

  private final MetadataStore store;
  private final AuditLog audit;
  private final Clock clock;

  /** The history in this store. */
  public PluginHistory(MetadataStore store, AuditLog audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes a step, into the log too; it is on disk when this returns. */
  public void add(
      String pluginId,
      String version,
      String by,
      String step,
      boolean ok,
      String message,
      @Nullable String details) {
    if (ok) {
      LOG.info("{} {}: {}: {}", pluginId, version, step, message);
    } else {
      LOG.warn(
          "{} {}: {}: {}{}",
          pluginId,
          version,
          step,
          message,
          details == null ? "" : "\n" + details);
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("version", version);
    facts.put("message", message);
    store.<Integer>write(
        transaction -> {
          audit.append(
              transaction,
              AuditEvent.now(by, "plugin." + step, pluginId, ok ? "ok" : "failed", null, facts));
          return transaction.update(
              "insert into plugin_events (plugin_id, version, at, by_name, step, ok, message,"
                  + " details) values (?, ?, ?, ?, ?, ?, ?, ?)",
              pluginId,
              version,
              clock.instant(),
              by,
              step,
              ok,
              message,
              details);
        });
  }

  /** The steps of a plug-in, or of all, newest first. */
  public Page<PluginEvent> list(@Nullable String pluginId, PageRequest page) {
    long before = before(page.cursor());
    List<@Nullable Object> arguments = new ArrayList<>();
    StringBuilder sql = new StringBuilder(COLUMNS).append(" where id < ?");
    arguments.add(before);
    if (pluginId != null) {
      sql.append(" and plugin_id = ?");
      arguments.add(pluginId);
    }
    sql.append(" order by id desc limit ?");
    arguments.add(page.limit() + 1);
    List<PluginEvent> rows =
        store.read(t -> t.query(sql.toString(), PluginHistory::read, arguments.toArray()));
    return page.cut(rows, event -> Long.toString(event.id()));
  }

  /** Whether anything is known of a plug-in. */
  public boolean knows(String pluginId) {
    return store
        .<Optional<Long>>read(
            t ->
                t.first(
                    "select id from plugin_events where plugin_id = ?",
                    row -> row.number("id"),
                    pluginId))
        .isPresent();
  }

  private static PluginEvent read(StoredRow row) {
    return new PluginEvent(
        row.number("id"),
        row.text("plugin_id"),
        row.text("version"),
        row.moment("at"),
        row.text("by_name"),
        row.text("step"),
        row.truth("ok"),
        row.text("message"),
        row.optionalText("details").orElse(null));
  }

  private static long before(@Nullable String cursor) {
    try {
      return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problem.malformed("cursor_invalid", "The cursor is not one that a list has given.")
          .asException();
    }
  }
}
