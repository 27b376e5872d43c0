package org.analyticsstudio.catalog.datasets;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.DatasetCreationStep;
import org.analyticsstudio.api.catalog.NewDataset;
import org.analyticsstudio.api.catalog.RegisteredTable;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.catalog.intake.Missing;
import org.analyticsstudio.catalog.store.DatasetRows;
import org.analyticsstudio.catalog.store.FileRows;
import org.analyticsstudio.catalog.store.HomeFolder;
import org.analyticsstudio.catalog.store.ProjectRows;
import org.analyticsstudio.catalog.store.StoredFile;
import org.analyticsstudio.catalog.store.StoredVersion;
import org.analyticsstudio.catalog.store.VersionSource;
import org.analyticsstudio.catalog.tables.FoundTable;
import org.analyticsstudio.catalog.tables.SourceTables;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.schema.Grain;

/** Makes datasets, each with its first version and what goes with it, in one transaction. */
final class DatasetCreation {

  private static final String DEFAULT_PROJECT = "default";

  private final MetadataStore store;
  private final AuditLog audit;
  private final HomeFolder home;
  private final VersionFiles versionFiles;
  private final SourceTables tables;
  private final List<DatasetCreationStep> steps;
  private final DatasetCache cache;
  private final DatasetRows datasets = new DatasetRows();
  private final FileRows files = new FileRows();
  private final ProjectRows projects = new ProjectRows();

  DatasetCreation(
      MetadataStore store,
      AuditLog audit,
      HomeFolder home,
      VersionFiles versionFiles,
      SourceTables tables,
      List<DatasetCreationStep> steps,
      DatasetCache cache) {
    this.store = store;
    this.audit = audit;
    this.home = home;
    this.versionFiles = versionFiles;
    this.tables = tables;
    this.steps = List.copyOf(steps);
    this.cache = cache;
  }

  /** Makes a dataset. */
  void create(Principal by, NewDataset wanted, Progress progress) {
    Identifier.checkId(wanted.id());
    Identifier.checkName(wanted.name());
    if (wanted.fileId() != null) {
      createOfFile(by, wanted, wanted.fileId(), progress);
    } else if (wanted.tableName() != null) {
      createOfTable(by, wanted, progress);
    } else {
      throw Problem.invalid("source_missing", "A dataset is made of a file or of a table.")
          .withHint("Give file_id, or table_name with connection_id.")
          .asException();
    }
  }

  private static String project(NewDataset wanted) {
    return wanted.projectId() == null ? DEFAULT_PROJECT : wanted.projectId();
  }

  private void createOfFile(Principal by, NewDataset wanted, String fileId, Progress progress) {
    String project = project(wanted);
    StoredFile file = checkedFile(wanted.id(), project, fileId);
    VersionFiles.Made made = versionFiles.make(wanted.id(), file, wanted.columns(), progress);
    boolean done = false;
    try {
      VersionSource source = new VersionSource.OfFile(home.relative(made.file()), fileId);
      store.write(
          tx -> {
            if (!files.use(tx, fileId)) {
              throw Missing.file(fileId).asException();
            }
            return insert(tx, by, wanted, project, source, made.rows(), made.profile());
          });
      done = true;
    } finally {
      cache.changed(wanted.id());
      if (!done) {
        VersionFiles.remove(made.file());
      }
    }
  }

  private void createOfTable(Principal by, NewDataset wanted, Progress progress) {
    String project = project(wanted);
    store.read(tx -> checked(tx, wanted.id(), project));
    FoundTable found = tables.find(by, project, wanted, progress.cancellation());
    VersionSource source = new VersionSource.OfTable(found.table());
    try {
      store.write(tx -> insert(tx, by, wanted, project, source, found.rows(), found.profile()));
    } finally {
      cache.changed(wanted.id());
    }
  }

  private StoredFile checkedFile(String id, String project, String fileId) {
    return store.read(
        tx -> {
          checked(tx, id, project);
          Optional<StoredFile> file = files.find(tx, fileId);
          boolean within = file.isPresent() && file.get().understood().projectId().equals(project);
          if (file.isEmpty() || !within) {
            throw Missing.file(fileId).asException();
          }
          return file.get();
        });
  }

  private String checked(Transaction tx, String id, String project) {
    if (projects.find(tx, project).isEmpty()) {
      throw Missing.project(project).asException();
    }
    if (datasets.exists(tx, id)) {
      throw taken(id).asException();
    }
    return project;
  }

  private static Problem taken(String id) {
    return Problem.clash(
            "dataset_exists", "There is, or was, a dataset of this id; ids are not reused.", id)
        .withHint("Choose another id, or add a version to the dataset that has it.");
  }

  private Dataset insert(
      Transaction tx,
      Principal by,
      NewDataset wanted,
      String project,
      VersionSource source,
      long rows,
      List<ColumnProfile> profile) {
    if (datasets.exists(tx, wanted.id())) {
      throw taken(wanted.id()).asException();
    }
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    StoredVersion version =
        new StoredVersion(wanted.id(), 1, rows, profile, source, now, by.name());
    Grain grain = wanted.grain();
    Dataset dataset =
        new Dataset(
            wanted.id(),
            project,
            wanted.name(),
            grain == null ? Grain.NONE : grain,
            wanted.description(),
            now,
            version.toVersion(1),
            true);
    datasets.insert(tx, dataset, by.name());
    datasets.insert(tx, version);
    for (DatasetCreationStep step : steps) {
      grain = step.created(tx, by, wanted.id(), grain, profile);
    }
    if (grain != null) {
      datasets.changeGrain(tx, wanted.id(), grain);
    }
    audit.append(
        tx,
        AuditEvent.now(
            by.name(), "dataset.create", wanted.id(), "ok", null, told(project, source, rows)));
    return dataset;
  }

  private static Map<String, Object> told(String project, VersionSource source, long rows) {
    if (source instanceof VersionSource.OfTable of) {
      RegisteredTable table = of.table();
      String name = table.schema() == null ? table.table() : table.schema() + "." + table.table();
      return Map.of(
          "project", project, "connection", table.connectionId(), "table", name, "rows", rows);
    }
    return Map.of(
        "project", project, "file", ((VersionSource.OfFile) source).fileId(), "rows", rows);
  }
}
