package org.analyticsstudio.catalog.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.DatasetCreationStep;
import org.analyticsstudio.api.catalog.DatasetVersion;
import org.analyticsstudio.api.catalog.Datasets.VersionMode;
import org.analyticsstudio.api.catalog.NewDataset;
import org.analyticsstudio.api.catalog.RegisteredTable;
import org.analyticsstudio.api.connections.Connections;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.api.query.DataSources;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.catalog.intake.Missing;
import org.analyticsstudio.catalog.load.TableLoader;
import org.analyticsstudio.catalog.store.DatasetRows;
import org.analyticsstudio.catalog.store.FileRows;
import org.analyticsstudio.catalog.store.HomeFolder;
import org.analyticsstudio.catalog.store.ProjectRows;
import org.analyticsstudio.catalog.store.StoredFile;
import org.analyticsstudio.catalog.store.StoredVersion;
import org.analyticsstudio.catalog.store.VersionSource;
import org.analyticsstudio.catalog.tables.FoundTable;
import org.analyticsstudio.catalog.tables.SourceTables;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The datasets: made of files, given new versions, found again. */
public final class DatasetService {

  private static final Logger LOG = LoggerFactory.getLogger(DatasetService.class);
  private static final String DEFAULT_PROJECT = "default";

  private final MetadataStore store;
  private final AuditLog audit;
  private final HomeFolder home;
  private final VersionFiles versionFiles;
  private final Connections connections;
  private final SourceTables tables;
  private final List<DatasetCreationStep> steps;
  private final DatasetCache cache = new DatasetCache();
  private final DatasetRows datasets = new DatasetRows();
  private final FileRows files = new FileRows();
  private final ProjectRows projects = new ProjectRows();

  /** With the steps that go with each new dataset. */
  public DatasetService(
      MetadataStore store,
      AuditLog audit,
      HomeFolder home,
      VersionFiles versionFiles,
      Connections connections,
      DataSources sources,
      List<DatasetCreationStep> steps) {
    this.store = store;
    this.audit = audit;
    this.home = home;
    this.versionFiles = versionFiles;
    this.connections = connections;
    this.tables = new SourceTables(connections, sources);
    this.steps = List.copyOf(steps);
  }

  /** Datasets by id. */
  public Page<Dataset> list(@Nullable String projectId, boolean inactiveToo, PageRequest page) {
    String after = page.cursor() == null ? "" : page.cursor();
    List<Dataset> rows =
        store.read(tx -> datasets.list(tx, projectId, inactiveToo, after, page.limit() + 1));
    return page.cut(rows, Dataset::id);
  }

  /** One dataset. */
  public DatasetRows.WithVersion find(String id) {
    return cache
        .get(id, wanted -> store.read(tx -> datasets.find(tx, wanted)))
        .orElseThrow(() -> Missing.dataset(id).asException());
  }

  /** Makes a dataset. */
  public Dataset create(Principal by, NewDataset wanted, Progress progress) {
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
    return find(wanted.id()).dataset();
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
        remove(made.file());
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

  /** The versions of a dataset, newest first. */
  public List<DatasetVersion> versions(String id) {
    int current = find(id).current().number();
    return store.read(tx -> datasets.versions(tx, id)).stream()
        .map(version -> version.toVersion(current))
        .toList();
  }

  /** Adds a version and makes it current. */
  public Dataset addVersion(
      Principal by, String id, String fileId, VersionMode mode, Progress progress) {
    DatasetRows.WithVersion former = find(id);
    refuseInactive(former.dataset());
    StoredFile file =
        store
            .read(tx -> files.find(tx, fileId))
            .filter(f -> f.understood().projectId().equals(former.dataset().projectId()))
            .orElseThrow(() -> Missing.file(fileId).asException());
    VersionFiles.Made made = versionFiles.makeNext(former.current(), file, mode, progress);
    boolean done = false;
    try {
      store.write(
          tx -> {
            DatasetRows.WithVersion now =
                datasets.find(tx, id).orElseThrow(() -> Missing.dataset(id).asException());
            refuseInactive(now.dataset());
            if (mode == VersionMode.APPEND && now.current().number() != former.current().number()) {
              throw Problem.clash(
                      "version_changed", "Another version became current meanwhile.", id)
                  .withHint("Append again.")
                  .asException();
            }
            if (!files.use(tx, fileId)) {
              throw Missing.file(fileId).asException();
            }
            int number = datasets.versions(tx, id).get(0).number() + 1;
            datasets.insert(
                tx,
                new StoredVersion(
                    id,
                    number,
                    made.rows(),
                    made.profile(),
                    new VersionSource.OfFile(home.relative(made.file()), fileId),
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    by.name()));
            datasets.changeCurrent(tx, id, number);
            audit.append(
                tx,
                AuditEvent.now(
                    by.name(),
                    "dataset.version",
                    id,
                    "ok",
                    null,
                    Map.of("number", number, "mode", mode.wireName(), "file", fileId)));
            return number;
          });
      done = true;
    } finally {
      cache.changed(id);
      if (!done) {
        remove(made.file());
      }
    }
    return find(id).dataset();
  }

  private static void refuseInactive(Dataset dataset) {
    if (!dataset.isActive()) {
      throw Problem.clash("dataset_inactive", "The dataset is switched off.", dataset.id())
          .withHint("Restore it first.")
          .asException();
    }
  }

  /** Makes another version current. */
  public Dataset makeCurrent(Principal by, String id, int number) {
    return change(
        by,
        id,
        "dataset.current_version",
        Map.of("number", number),
        tx -> {
          boolean there = datasets.versions(tx, id).stream().anyMatch(v -> v.number() == number);
          if (!there) {
            throw Problem.notFound(
                    "version_not_found", "The dataset has no version " + number + ".", id)
                .withHint("GET /datasets/" + id + "/versions lists the versions there are.")
                .asException();
          }
          datasets.changeCurrent(tx, id, number);
        });
  }

  /** Switches a dataset on or off. */
  public Dataset changeActive(Principal by, String id, boolean active) {
    return change(
        by,
        id,
        active ? "dataset.restore" : "dataset.deactivate",
        Map.of(),
        tx -> datasets.changeActive(tx, id, active));
  }

  private interface Change {
    void apply(Transaction tx);
  }

  private Dataset change(
      Principal by, String id, String action, Map<String, Object> details, Change change) {
    find(id);
    try {
      store.write(
          tx -> {
            change.apply(tx);
            audit.append(tx, AuditEvent.now(by.name(), action, id, "ok", null, details));
            return id;
          });
    } finally {
      cache.changed(id);
    }
    return find(id).dataset();
  }

  /** Where the data of the current version lies. */
  public DataLocation locate(String id) {
    DatasetRows.WithVersion found = find(id);
    Dataset dataset = found.dataset();
    StoredVersion current = found.current();
    Place place = place(current.source());
    return new DataLocation(
        id,
        dataset.projectId(),
        dataset.isActive(),
        current.number(),
        current.createdAt(),
        place.source().adapterId(),
        place.source().settings(),
        place.table(),
        current.columns());
  }

  private record Place(DataSource source, TableRef table) {}

  private Place place(VersionSource source) {
    if (source instanceof VersionSource.OfTable of) {
      return new Place(
          connections.source(of.table().connectionId()),
          new TableRef(of.table().schema(), of.table().table()));
    }
    String path = ((VersionSource.OfFile) source).dataPath();
    return new Place(
        new DataSource("duckdb", new Settings(Map.of("path", home.resolve(path).toString()))),
        new TableRef(null, TableLoader.TABLE));
  }

  /** What the columns of the current version look like. */
  public List<ColumnProfile> profile(String id) {
    return find(id).current().profile();
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("The file of a version that failed could not be removed; the next start will", e);
    }
  }
}
