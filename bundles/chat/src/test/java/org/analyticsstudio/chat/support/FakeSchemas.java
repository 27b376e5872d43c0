package org.analyticsstudio.chat.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.analyticsstudio.api.semantic.SchemaDraft;
import org.analyticsstudio.api.semantic.SchemaValidation;
import org.analyticsstudio.api.semantic.SchemaVersion;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.schema.SemanticSchema;

/** Schemas that a test put there. */
public final class FakeSchemas implements SemanticSchemas {

  private final Map<String, SchemaVersion> current = new HashMap<>();

  public void put(String datasetId, SemanticSchema schema) {
    int version = current.containsKey(datasetId) ? current.get(datasetId).version() + 1 : 1;
    current.put(datasetId, new SchemaVersion(version, schema, Instant.EPOCH, "test", true));
  }

  @Override
  public SchemaVersion current(String datasetId) {
    return current.get(datasetId);
  }

  @Override
  public SchemaValidation validate(JsonNode schema, String datasetId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SchemaDraft draft(String datasetId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SchemaVersion save(Principal by, String datasetId, JsonNode schema) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<SchemaVersion> versions(String datasetId, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SchemaVersion restore(Principal by, String datasetId, int version) {
    throw new UnsupportedOperationException();
  }
}
