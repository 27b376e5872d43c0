package org.analyticsstudio.semantic.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.semantic.SchemaVersion;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.schema.SemanticSchema;

/** The table of schema versions. The newest is the current one; rows are never changed. */
public final class SchemaTable {

  private static final String COLUMNS =
      "select version, schema_json, created_at, created_by, version = (select max(version) from"
          + " semantic_schemas m where m.dataset_id = s.dataset_id) as is_current"
          + " from semantic_schemas s where dataset_id = ?";

  private final ObjectMapper json = WireFormat.mapper();

  /** The table; it has no state. */
  public SchemaTable() {}

  /** Adds a version, which becomes the current one. */
  public SchemaVersion add(
      Transaction transaction, Principal by, String datasetId, SemanticSchema schema) {
    int version =
        transaction
                .first(
                    "select coalesce(max(version), 0) as newest from semantic_schemas"
                        + " where dataset_id = ?",
                    row -> (int) row.number("newest"),
                    datasetId)
                .orElse(0)
            + 1;
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    transaction.update(
        "insert into semantic_schemas (dataset_id, version, schema_json, created_at, created_by)"
            + " values (?, ?, ?, ?, ?)",
        datasetId,
        version,
        write(schema),
        now,
        by.name());
    return new SchemaVersion(version, schema, now, by.name(), true);
  }

  Optional<SchemaVersion> current(Transaction transaction, String datasetId) {
    return transaction.first(COLUMNS + " order by version desc limit 1", this::read, datasetId);
  }

  Optional<SchemaVersion> version(Transaction transaction, String datasetId, int version) {
    return transaction.first(COLUMNS + " and version = ?", this::read, datasetId, version);
  }

  List<SchemaVersion> before(Transaction transaction, String datasetId, long before, int limit) {
    return transaction.query(
        COLUMNS + " and version < ? order by version desc limit " + limit,
        this::read,
        datasetId,
        before);
  }

  private SchemaVersion read(StoredRow row) {
    try {
      return new SchemaVersion(
          (int) row.number("version"),
          json.readValue(row.text("schema_json"), SemanticSchema.class),
          row.moment("created_at"),
          row.text("created_by"),
          row.truth("is_current"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored schema can't be read", e);
    }
  }

  private String write(SemanticSchema schema) {
    try {
      return json.writeValueAsString(schema);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A schema can't be written", e);
    }
  }
}
