package org.analyticsstudio.catalog;

import java.util.List;
import java.util.Set;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.DatasetCreationStep;
import org.analyticsstudio.api.catalog.DatasetVersion;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.NewDataset;
import org.analyticsstudio.api.connections.Connections;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.query.DataSources;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.MetadataStore.Subscription;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.catalog.datasets.DatasetService;
import org.analyticsstudio.model.principal.Principal;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

/** Offers the datasets as a service. */
@Component(service = Datasets.class)
public final class DatasetsComponent implements Datasets {

  private final DatasetService datasets;
  private final Subscription changes;

  /** Of the catalog, with the steps that go with each new dataset; there is at least one. */
  @Activate
  public DatasetsComponent(
      @Reference Catalog catalog,
      @Reference MetadataStore store,
      @Reference AuditLog audit,
      @Reference Connections connections,
      @Reference DataSources sources,
      @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE) List<DatasetCreationStep> steps) {
    this.datasets =
        new DatasetService(
            store, audit, catalog.home(), catalog.versionFiles(), connections, sources, steps);
    this.changes =
        store.onChangeElsewhere(Set.of("datasets", "dataset_versions"), datasets::changedElsewhere);
  }

  @Deactivate
  void close() {
    changes.close();
  }

  @Override
  public Page<Dataset> list(@Nullable String projectId, boolean includeInactive, PageRequest page) {
    return datasets.list(projectId, includeInactive, page);
  }

  @Override
  public Dataset get(String id) {
    return datasets.find(id).dataset();
  }

  @Override
  public Dataset create(Principal by, NewDataset dataset, Progress progress) {
    return datasets.create(by, dataset, progress);
  }

  @Override
  public List<DatasetVersion> versions(String id) {
    return datasets.versions(id);
  }

  @Override
  public Dataset addVersion(
      Principal by, String id, String fileId, VersionMode mode, Progress progress) {
    return datasets.addVersion(by, id, fileId, mode, progress);
  }

  @Override
  public Dataset registerAnew(Principal by, String id, Progress progress) {
    return datasets.registerAnew(by, id, progress);
  }

  @Override
  public Dataset makeCurrent(Principal by, String id, int number) {
    return datasets.makeCurrent(by, id, number);
  }

  @Override
  public Dataset deactivate(Principal by, String id) {
    return datasets.changeActive(by, id, false);
  }

  @Override
  public Dataset restore(Principal by, String id) {
    return datasets.changeActive(by, id, true);
  }

  @Override
  public DataLocation locate(String id) {
    return datasets.locate(id);
  }

  @Override
  public List<ColumnProfile> profile(String id) {
    return datasets.profile(id);
  }
}
