package org.analyticsstudio.api.catalog;

import java.util.List;
import org.analyticsstudio.model.schema.Grain;
import org.jspecify.annotations.Nullable;

/**
 * A dataset to be made of a file, or of a table of a connection.
 *
 * @param id {@code [a-z][a-z0-9_]{0,62}}
 * @param name for people
 * @param projectId {@code default} when absent
 * @param grain what one row stands for in time; drafted from the data when absent
 * @param description for people
 * @param fileId the file
 * @param columns changed types of columns of the file
 * @param tableName the table
 * @param schemaName the schema of the table
 * @param connectionId the connection of the table; the project's default one when absent
 */
public record NewDataset(
    String id,
    String name,
    @Nullable String projectId,
    @Nullable Grain grain,
    @Nullable String description,
    @Nullable String fileId,
    List<UploadOptions.TypedColumn> columns,
    @Nullable String tableName,
    @Nullable String schemaName,
    @Nullable String connectionId) {

  /** Absent lists are empty. */
  public NewDataset {
    columns = columns == null ? List.of() : List.copyOf(columns);
  }
}
