package org.analyticsstudio.semantic.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.semantic.SchemaDraft;
import org.analyticsstudio.api.semantic.SchemaValidation;
import org.analyticsstudio.api.semantic.SchemaVersion;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.analyticsstudio.semantic.draft.SchemaDrafter;
import org.analyticsstudio.semantic.validate.SchemaValidator;
import org.jspecify.annotations.Nullable;

/** Schemas in the metadata database, the current ones in memory too. */
public final class StoredSemanticSchemas implements SemanticSchemas {

  private final MetadataStore store;
  private final Datasets datasets;
  private final AuditLog audit;
  private final SchemaTable table = new SchemaTable();
  private final ObjectMapper json = WireFormat.mapper();
  // Replaced as a whole: who reads from the former one can't put what it found into this one.
  private volatile Map<String, SchemaVersion> current = new ConcurrentHashMap<>();

  /** Schemas on these services. */
  public StoredSemanticSchemas(MetadataStore store, Datasets datasets, AuditLog audit) {
    this.store = store;
    this.datasets = datasets;
    this.audit = audit;
  }

  @Override
  public SchemaValidation validate(JsonNode schema, @Nullable String datasetId) {
    return SchemaValidator.validate(
        schema, datasetId == null ? null : datasets.get(datasetId).version().columns());
  }

  @Override
  public SchemaDraft draft(String datasetId) {
    Dataset dataset = datasets.get(datasetId);
    return SchemaDrafter.draft(datasets.profile(datasetId), dataset.grain());
  }

  @Override
  public SchemaVersion current(String datasetId) {
    Map<String, SchemaVersion> kept = current;
    SchemaVersion known = kept.get(datasetId);
    if (known != null) {
      return known;
    }
    Optional<SchemaVersion> stored =
        store.read(transaction -> table.current(transaction, datasetId));
    return keep(kept, datasetId, stored.orElseThrow(() -> notFound(datasetId).asException()));
  }

  /** A slow reader never puts an older version over a newer one. */
  private static SchemaVersion keep(
      Map<String, SchemaVersion> kept, String datasetId, SchemaVersion version) {
    SchemaVersion newest =
        kept.merge(datasetId, version, (a, b) -> a.version() >= b.version() ? a : b);
    return newest == null ? version : newest;
  }

  /** Another process saved schemas. */
  public void changedElsewhere() {
    current = new ConcurrentHashMap<>();
  }

  @Override
  public SchemaVersion save(Principal by, String datasetId, JsonNode schema) {
    Dataset dataset = datasets.get(datasetId);
    return add(by, dataset, parsed(dataset, schema), "schema.save");
  }

  private SemanticSchema parsed(Dataset dataset, JsonNode schema) {
    SchemaValidation validation = SchemaValidator.validate(schema, dataset.version().columns());
    if (!validation.valid()) {
      int count = validation.errors().size();
      throw Problem.invalid(
              "schema_invalid",
              count == 1
                  ? "The schema was not saved: " + validation.errors().get(0).message()
                  : "The schema was not saved: " + count + " things are wrong with it.")
          .withObject(dataset.id())
          .withErrors(validation.errors())
          .asException();
    }
    try {
      return json.treeToValue(schema, SemanticSchema.class);
    } catch (JsonProcessingException e) {
      throw Problem.invalid("schema_invalid", "The schema can't be read: " + e.getOriginalMessage())
          .withObject(dataset.id())
          .asException();
    }
  }

  private SchemaVersion add(Principal by, Dataset dataset, SemanticSchema schema, String action) {
    SchemaVersion saved =
        store.write(
            transaction -> {
              SchemaVersion added = table.add(transaction, by, dataset.id(), schema);
              audit.append(
                  transaction,
                  AuditEvent.now(
                      by.name(),
                      action,
                      dataset.id(),
                      "ok",
                      null,
                      Map.of("schema_version", added.version())));
              return added;
            });
    keep(current, dataset.id(), saved);
    return saved;
  }

  @Override
  public Page<SchemaVersion> versions(String datasetId, PageRequest page) {
    current(datasetId);
    long before = page.cursor() == null ? Long.MAX_VALUE : cursor(page.cursor());
    List<SchemaVersion> rows =
        store.read(t -> table.before(t, datasetId, before, page.limit() + 1));
    return page.cut(rows, version -> Integer.toString(version.version()));
  }

  private static long cursor(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Problem.malformed("cursor_invalid", "The cursor is none that a list gave.")
          .asException();
    }
  }

  @Override
  public SchemaVersion restore(Principal by, String datasetId, int version) {
    Dataset dataset = datasets.get(datasetId);
    SchemaVersion old =
        store
            .read(transaction -> table.version(transaction, datasetId, version))
            .orElseThrow(
                () ->
                    Problem.notFound(
                            "schema_version_not_found",
                            "The dataset " + datasetId + " has no schema version " + version + ".",
                            datasetId)
                        .asException());
    SemanticSchema schema = parsed(dataset, json.valueToTree(old.schemaJson()));
    return add(by, dataset, schema, "schema.restore");
  }

  private static Problem notFound(String datasetId) {
    return Problem.notFound(
        "dataset_not_found", "There is no dataset " + datasetId + ".", datasetId);
  }
}
