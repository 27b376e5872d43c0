package org.analyticsstudio.api.semantic;

import com.fasterxml.jackson.databind.JsonNode;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The semantic schemas of datasets. Safe for use by many threads. Versions are immutable. */
@ProviderType
public interface SemanticSchemas {

  /**
   * Finds everything that is wrong with a schema, at once.
   *
   * @param schema as on the wire; any JSON
   * @param datasetId when given, the columns of its current version are checked too
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code dataset_not_found}
   */
  SchemaValidation validate(JsonNode schema, @Nullable String datasetId);

  /**
   * Drafts a schema from the profile of a dataset; saves nothing.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code dataset_not_found}
   */
  SchemaDraft draft(String datasetId);

  /**
   * The current schema. Cheap: called for each query.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code dataset_not_found}
   */
  SchemaVersion current(String datasetId);

  /**
   * Validates and saves a schema as a new version, and makes it current.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code dataset_not_found}; 422
   *     {@code schema_invalid} with every finding
   */
  SchemaVersion save(Principal by, String datasetId, JsonNode schema);

  /** The versions of a dataset's schema, newest first. Throws as {@link #current}. */
  Page<SchemaVersion> versions(String datasetId, PageRequest page);

  /**
   * Saves an old version anew and makes it current.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code
   *     schema_version_not_found}; 422 {@code schema_invalid} when the columns have changed since
   */
  SchemaVersion restore(Principal by, String datasetId, int version);
}
