package org.analyticsstudio.api.catalog;

import java.time.Instant;
import java.util.List;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.settings.Settings;

/**
 * Where the current data of a dataset lies.
 *
 * @param datasetId the dataset
 * @param projectId its project
 * @param active whether it may be queried
 * @param version number of the version
 * @param asOf when the version was made
 * @param adapterId the adapter that reads it
 * @param settings what to open it with; equal settings may share a session
 * @param table the table within
 * @param columns its physical columns
 */
public record DataLocation(
    String datasetId,
    String projectId,
    boolean active,
    int version,
    Instant asOf,
    String adapterId,
    Settings settings,
    TableRef table,
    List<DatasetColumn> columns) {

  /** Whether the data changes under the same version, as that of a table does. */
  public boolean isLive() {
    return columns.stream().anyMatch(column -> column.sourceType() != null);
  }
}
