package org.analyticsstudio.semantic.support;

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
public final class FakeDatasets implements Datasets {

  private record Entry(Grain grain, List<ColumnProfile> profile) {}

  private final Map<String, Entry> entries = new HashMap<>();

  public void put(String id, Grain grain, List<ColumnProfile> profile) {
    entries.put(id, new Entry(grain, profile));
  }

  private Entry entry(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw Problem.notFound("dataset_not_found", "There is no dataset " + id + ".", id)
          .asException();
    }
    return entry;
  }

  @Override
  public Dataset get(String id) {
    Entry entry = entry(id);
    return new Dataset(
        id,
        "default",
        id,
        entry.grain(),
        null,
        Instant.EPOCH,
        new DatasetVersion(
            1,
            0,
            entry.profile().stream().map(ColumnProfile::column).toList(),
            Instant.EPOCH,
            true),
        true);
  }

  @Override
  public List<ColumnProfile> profile(String id) {
    return entry(id).profile();
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
  public DataLocation locate(String id) {
    throw new UnsupportedOperationException();
  }
}
