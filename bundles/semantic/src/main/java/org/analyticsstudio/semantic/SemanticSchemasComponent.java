package org.analyticsstudio.semantic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.semantic.SchemaDraft;
import org.analyticsstudio.api.semantic.SchemaValidation;
import org.analyticsstudio.api.semantic.SchemaVersion;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.MetadataStore.Subscription;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.semantic.versions.StoredSemanticSchemas;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers the semantic schemas. */
@Component
public final class SemanticSchemasComponent implements SemanticSchemas {

  private final StoredSemanticSchemas schemas;
  private final Subscription changes;

  /** Schemas on these services. */
  @Activate
  public SemanticSchemasComponent(
      @Reference MetadataStore store, @Reference Datasets datasets, @Reference AuditLog audit) {
    this.schemas = new StoredSemanticSchemas(store, datasets, audit);
    this.changes = store.onChangeElsewhere(Set.of("semantic_schemas"), schemas::changedElsewhere);
  }

  @Deactivate
  void close() {
    changes.close();
  }

  @Override
  public SchemaValidation validate(JsonNode schema, @Nullable String datasetId) {
    return schemas.validate(schema, datasetId);
  }

  @Override
  public SchemaDraft draft(String datasetId) {
    return schemas.draft(datasetId);
  }

  @Override
  public SchemaVersion current(String datasetId) {
    return schemas.current(datasetId);
  }

  @Override
  public SchemaVersion save(Principal by, String datasetId, JsonNode schema) {
    return schemas.save(by, datasetId, schema);
  }

  @Override
  public Page<SchemaVersion> versions(String datasetId, PageRequest page) {
    return schemas.versions(datasetId, page);
  }

  @Override
  public SchemaVersion restore(Principal by, String datasetId, int version) {
    return schemas.restore(by, datasetId, version);
  }
}
