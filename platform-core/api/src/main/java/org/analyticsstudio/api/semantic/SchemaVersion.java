package org.analyticsstudio.api.semantic;

import java.time.Instant;
import org.analyticsstudio.model.schema.SemanticSchema;

/**
 * A saved schema.
 *
 * @param version counted from 1
 * @param schemaJson the schema as it was saved
 * @param createdAt when
 * @param createdBy the name of who saved it
 * @param isCurrent whether queries use it
 */
public record SchemaVersion(
    int version,
    SemanticSchema schemaJson,
    Instant createdAt,
    String createdBy,
    boolean isCurrent) {

  /**
   * The schema with its field mappings turned into members: the vocabulary of queries. Hidden
   * members are included.
   */
  public SemanticSchema members() {
    return MappedMembers.of(schemaJson);
  }
}
