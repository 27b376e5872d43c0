package org.analyticsstudio.dashboards;

import java.time.Instant;
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

/** Knows orders and returns in p, elsewhere in q, and the inactive retired. */
final class FakeDatasets implements Datasets {

  private static final Map<String, String> PROJECTS =
      Map.of("orders", "p", "returns", "p", "elsewhere", "q", "retired", "p");

  @Override
  public Dataset get(String id) {
    String project = PROJECTS.get(id);
    if (project == null) {
      throw Problem.notFound("dataset_not_found", "There is no dataset " + id, id).asException();
    }
    DatasetVersion version = new DatasetVersion(1, 0, List.of(), Instant.EPOCH, true);
    return new Dataset(
        id, project, id, Grain.NONE, null, Instant.EPOCH, version, !id.equals("retired"));
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

  @Override
  public List<ColumnProfile> profile(String id) {
    throw new UnsupportedOperationException();
  }
}
