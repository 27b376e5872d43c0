package org.analyticsstudio.chat.support;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.DatasetVersion;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.NewDataset;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.schema.Grain;

/** Datasets that a test put there. */
public final class FakeCatalog implements Datasets {

  private final Map<String, DataLocation> locations = new HashMap<>();

  public void put(DataLocation location) {
    locations.put(location.datasetId(), location);
  }

  @Override
  public DataLocation locate(String id) {
    DataLocation location = locations.get(id);
    if (location == null) {
      throw Problem.notFound("dataset_not_found", "There is no dataset " + id + ".", id)
          .asException();
    }
    return location;
  }

  @Override
  public Dataset get(String id) {
    DataLocation location = locate(id);
    return new Dataset(
        id,
        location.projectId(),
        id,
        Grain.DAILY,
        null,
        Instant.EPOCH,
        new DatasetVersion(location.version(), 0, location.columns(), location.asOf(), true),
        location.active());
  }

  @Override
  public Page<Dataset> list(String projectId, boolean includeInactive, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Dataset create(Principal by, NewDataset dataset, Progress progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<DatasetVersion> versions(String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Dataset addVersion(
      Principal by, String id, String fileId, VersionMode mode, Progress progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Dataset makeCurrent(Principal by, String id, int number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Dataset deactivate(Principal by, String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Dataset restore(Principal by, String id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ColumnProfile> profile(String id) {
    throw new UnsupportedOperationException();
  }
}
