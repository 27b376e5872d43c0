package org.analyticsstudio.catalog.datasets;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DataLocation;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.DatasetCreationStep;
import org.analyticsstudio.api.catalog.DatasetVersion;
import org.analyticsstudio.api.catalog.Datasets.VersionMode;
import org.analyticsstudio.api.catalog.NewDataset;
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
import org.analyticsstudio.catalog.store.StoredFile;
import org.analyticsstudio.catalog.store.StoredVersion;
import org.analyticsstudio.catalog.store.VersionSource;
import org.analyticsstudio.catalog.tables.FoundTable;
import org.analyticsstudio.catalog.tables.SourceTables;
import org.analyticsstudio.model.plan.TableRef;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The datasets: made of files, given new versions, found again. */
public final class DatasetService {

  private final MetadataStore store;
  private final AuditLog audit;
  private final HomeFolder home;
  private final VersionFiles versionFiles;
  private final Connections connections;
  private final SourceTables tables;
  private final DatasetCreation creation;
  private final DatasetCache cache = new DatasetCache();
  private final DatasetRows datasets = new DatasetRows();
  private final FileRows files = new FileRows();

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
    this.creation = new DatasetCreation(store, audit, home, versionFiles, tables, steps, cache);
  }

  /** Another process changed datasets. */
  public void changedElsewhere() {
    cache.changed();
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
    creation.create(by, wanted, progress);
    return find(wanted.id()).dataset();
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
        VersionFiles.remove(made.file());
      }
    }
    return find(id).dataset();
  }

  /** Registers the table of a dataset as it is now. */
  public Dataset registerAnew(Principal by, String id, Progress progress) {
    DatasetRows.WithVersion former = find(id);
    refuseInactive(former.dataset());
    if (!(former.current().source() instanceof VersionSource.OfTable of)) {
      throw Problem.clash("dataset_of_file", "The dataset stands on a file, not on a table.", id)
          .withHint("Upload a new version of it.")
          .asException();
    }
    FoundTable found = tables.look(by, of.table(), progress.cancellation());
    try {
      store.write(
          tx -> {
            int number = datasets.versions(tx, id).get(0).number() + 1;
            datasets.insert(
                tx,
                new StoredVersion(
                    id,
                    number,
                    found.rows(),
                    found.profile(),
                    new VersionSource.OfTable(found.table()),
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    by.name()));
            datasets.changeCurrent(tx, id, number);
            audit.append(
                tx,
                AuditEvent.now(
                    by.name(), "dataset.version", id, "ok", null, Map.of("number", number)));
            return number;
          });
    } finally {
      cache.changed(id);
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
}
