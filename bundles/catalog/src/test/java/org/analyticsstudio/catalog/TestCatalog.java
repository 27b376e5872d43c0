package org.analyticsstudio.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.DatasetCreationStep;
import org.analyticsstudio.api.catalog.NewDataset;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.connections.Connections;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.query.DataSources;
import org.analyticsstudio.catalog.datasets.DatasetService;
import org.analyticsstudio.catalog.datasets.VersionFiles;
import org.analyticsstudio.catalog.intake.FileIntake;
import org.analyticsstudio.catalog.intake.Ingestion;
import org.analyticsstudio.catalog.load.LoadSettings;
import org.analyticsstudio.catalog.load.TableLoader;
import org.analyticsstudio.catalog.store.HomeFolder;
import org.analyticsstudio.catalog.store.Upkeep;
import org.analyticsstudio.fixtures.RecordedAudit;
import org.analyticsstudio.fixtures.Unasked;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.store.SqlMetadataStore;
import org.analyticsstudio.store.TestStore;

/** A whole catalog on a real SQLite database and real DuckDB files. */
public final class TestCatalog implements AutoCloseable {

  /** The largest upload. */
  public static final long MAX_SIZE = 8L << 20;

  /** Whoever acts. */
  public static final Principal BY = Principal.SYSTEM;

  public final Path folder;
  public final SqlMetadataStore store;
  public final RecordedAudit audit = new RecordedAudit();
  public final HomeFolder home;
  public final FileIntake files;
  public final DatasetService datasets;
  public final Upkeep upkeep;

  /** Opens a catalog below a folder, made or found there. */
  public TestCatalog(Path folder) {
    this(folder, MAX_SIZE, (tx, by, id, grain, profile) -> grain == null ? Grain.DAILY : grain);
  }

  /** Opens a catalog with a limit and a step of its own. */
  public TestCatalog(Path folder, long maxSize, DatasetCreationStep step) {
    this.folder = folder;
    store = TestStore.open(folder);
    home = new HomeFolder(folder);
    upkeep = new Upkeep(store, home);
    try {
      upkeep.start(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Ingestion ingestion =
        new Ingestion(home, new TableLoader(() -> new LoadSettings(2, "1GB", home.scratch())));
    new ProjectService(store, audit).makeFirst();
    files = new FileIntake(store, audit, home, ingestion, () -> maxSize);
    datasets =
        new DatasetService(
            store,
            audit,
            home,
            new VersionFiles(home, ingestion),
            Unasked.service(Connections.class, Map.of("defaultOf", Optional.empty())),
            Unasked.service(DataSources.class),
            List.of(step));
  }

  /** Uploads a text in UTF-8. */
  public UploadedFile upload(String name, String text) {
    return upload(name, text.getBytes(UTF_8), UploadOptions.detectAll());
  }

  /** Uploads bytes. */
  public UploadedFile upload(String name, byte[] content, UploadOptions options) {
    return files.upload(
        BY,
        "default",
        name,
        () -> options,
        new ByteArrayInputStream(content),
        Progress.unwatched());
  }

  /** Makes a dataset of a file. */
  public Dataset create(String id, UploadedFile file, UploadOptions.TypedColumn... columns) {
    return datasets.create(
        BY,
        new NewDataset(
            id,
            "Name of " + id,
            null,
            null,
            null,
            file.fileId(),
            List.of(columns),
            null,
            null,
            null),
        Progress.unwatched());
  }

  /** Makes a dataset of a text. */
  public Dataset create(String id, String csv) {
    return create(id, upload(id + ".csv", csv));
  }

  /** All rows of a dataset, values as DuckDB's JDBC driver gives them. */
  public List<List<Object>> rows(String id) {
    return query(id, "SELECT * FROM data");
  }

  /** The rows of a query on the data of a dataset. */
  public List<List<Object>> query(String id, String sql) {
    String path = datasets.locate(id).settings().get("path").orElseThrow();
    List<List<Object>> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + path);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          values.add(rows.getObject(i));
        }
        found.add(values);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  /** All files of the catalog below the home folder, but the mark. */
  public List<String> filesOnDisk() {
    List<String> found = new ArrayList<>();
    for (Path root : List.of(home.uploads(), home.staged(), home.datasets(), home.scratch())) {
      try (Stream<Path> all = Files.walk(root)) {
        all.filter(Files::isRegularFile).map(home::relative).sorted().forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    found.sort(null);
    return found;
  }

  /** Forgets unused files that came before now. */
  public void expireAll() {
    upkeep.expire(Instant.now().plusSeconds(1));
  }

  @Override
  public void close() {
    store.close();
  }
}
