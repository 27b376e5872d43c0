package org.analyticsstudio.domain.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of a domain.
 *
 * @param id unique in the domain
 * @param name for people
 * @param grain what one row stands for in time
 * @param description for people
 * @param sample the path of the sample file; null when the data is a table
 * @param table the table of a connection; null when there is a sample
 * @param schemaJson the semantic schema with the domain's own mappings and vocabulary put in
 * @param schema the same, with field mappings turned into members
 * @param columns the columns as far as they are known
 * @param autoLoad whether it is made with the project
 */
public record DomainDataset(
    String id,
    String name,
    Grain grain,
    @Nullable String description,
    @Nullable String sample,
    @Nullable Table table,
    JsonNode schemaJson,
    SemanticSchema schema,
    List<DatasetColumn> columns,
    boolean autoLoad) {

  /** Copies the list. */
  public DomainDataset {
    columns = List.copyOf(columns);
  }

  /**
   * A table of a connection that an admin has named.
   *
   * @param connection the id of the connection
   * @param schemaName the schema the table lies in
   * @param tableName the table
   */
  public record Table(String connection, @Nullable String schemaName, String tableName) {}
}
