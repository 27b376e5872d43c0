package org.analyticsstudio.connections;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.api.store.Transaction;
import org.jspecify.annotations.Nullable;

/** The table of connections. */
final class ConnectionRows {

  private static final String COLUMNS =
      "SELECT id, project_id, adapter, settings_json, is_default, created_at, updated_at"
          + " FROM connections ";

  private final ObjectMapper json = WireFormat.mapper();

  List<StoredConnection> list(Transaction tx, @Nullable String projectId, String after, int limit) {
    List<Object> arguments = new ArrayList<>(List.of(after));
    String within = "";
    if (projectId != null) {
      within = " AND project_id = ?";
      arguments.add(projectId);
    }
    arguments.add(limit);
    return tx.query(
        COLUMNS + "WHERE id > ?" + within + " ORDER BY id LIMIT ?",
        this::read,
        arguments.toArray());
  }

  Optional<StoredConnection> find(Transaction tx, String id) {
    return tx.first(COLUMNS + "WHERE id = ?", this::read, id);
  }

  Optional<String> defaultOf(Transaction tx, String projectId) {
    return tx.first(
        "SELECT id FROM connections WHERE project_id = ? AND is_default = 1",
        row -> row.text("id"),
        projectId);
  }

  void insert(Transaction tx, StoredConnection connection, String by) {
    tx.update(
        "INSERT INTO connections (id, project_id, adapter, settings_json, is_default, created_at,"
            + " created_by, updated_at, updated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        connection.id(),
        connection.projectId(),
        connection.adapter(),
        write(connection.settings()),
        connection.isDefault(),
        connection.createdAt(),
        by,
        connection.updatedAt(),
        by);
  }

  void update(Transaction tx, StoredConnection connection, String by) {
    tx.update(
        "UPDATE connections SET settings_json = ?, is_default = ?, updated_at = ?, updated_by = ?"
            + " WHERE id = ?",
        write(connection.settings()),
        connection.isDefault(),
        connection.updatedAt(),
        by,
        connection.id());
  }

  /** No connection of a project is its default one any more. */
  void clearDefault(Transaction tx, String projectId) {
    tx.update("UPDATE connections SET is_default = 0 WHERE project_id = ?", projectId);
  }

  void delete(Transaction tx, String id) {
    tx.update("DELETE FROM connections WHERE id = ?", id);
  }

  private StoredConnection read(StoredRow row) {
    return new StoredConnection(
        row.text("id"),
        row.text("project_id"),
        row.text("adapter"),
        settings(row.text("settings_json")),
        row.truth("is_default"),
        row.moment("created_at"),
        row.moment("updated_at"));
  }

  private String write(Map<String, String> settings) {
    try {
      return json.writeValueAsString(settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Settings can't be written as JSON", e);
    }
  }

  private Map<String, String> settings(String text) {
    try {
      return json.readValue(text, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Kept settings can't be read", e);
    }
  }
}
