package org.analyticsstudio.catalog.store;

import java.time.Instant;
import java.util.List;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.catalog.DatasetVersion;

/**
 * A version of a dataset as the catalog keeps it.
 *
 * @param datasetId the dataset
 * @param number counted from 1
 * @param rows how many rows
 * @param profile what its columns look like
 * @param source where its data lies
 * @param createdAt when it was made
 * @param createdBy who made it
 */
public record StoredVersion(
    String datasetId,
    int number,
    long rows,
    List<ColumnProfile> profile,
    VersionSource source,
    Instant createdAt,
    String createdBy) {

  /** Its columns. */
  public List<DatasetColumn> columns() {
    return profile.stream().map(ColumnProfile::column).toList();
  }

  /** What others see of it. */
  public DatasetVersion toVersion(int current) {
    return new DatasetVersion(
        number,
        rows,
        columns(),
        createdAt,
        number == current,
        source instanceof VersionSource.OfTable of ? of.table() : null);
  }
}
