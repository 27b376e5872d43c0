package org.analyticsstudio.catalog.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.RegisteredTable;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.schema.Grain;
import org.jspecify.annotations.Nullable;

/** The tables of datasets and their versions. */
public final class DatasetRows {

  private static final String DATASET =
      "SELECT d.id, d.project_id, d.name, d.grain, d.description, d.active, d.current_version,"
          + " d.created_at AS made_at, v.dataset_id, v.number, v.row_count, v.profile_json,"
          + " v.data_path, v.file_id, v.connection_id, v.schema_name, v.table_name, v.created_at, v.created_by FROM datasets d"
          + " JOIN dataset_versions v ON v.dataset_id = d.id AND v.number = d.current_version ";
  private static final String VERSION =
      "SELECT dataset_id, number, row_count, profile_json, data_path, file_id,"
          + " connection_id, schema_name, table_name, created_at, created_by FROM"
          + " dataset_versions ";

  private final Json json = new Json();

  /**
   * A dataset with its current version.
   *
   * @param dataset what others see of it
   * @param current its current version
   */
  public record WithVersion(Dataset dataset, StoredVersion current) {}

  /** Datasets after an id, by id. */
  public List<Dataset> list(
      Transaction tx, @Nullable String projectId, boolean inactiveToo, String after, int limit) {
    List<@Nullable Object> arguments = new ArrayList<>();
    StringBuilder sql = new StringBuilder(DATASET).append("WHERE d.id > ?");
    arguments.add(after);
    if (projectId != null) {
      sql.append(" AND d.project_id = ?");
      arguments.add(projectId);
    }
    if (!inactiveToo) {
      sql.append(" AND d.active = 1");
    }
    arguments.add(limit);
    return tx.query(
        sql.append(" ORDER BY d.id LIMIT ?").toString(),
        row -> withVersion(row).dataset(),
        arguments.toArray());
  }

  /** One dataset. */
  public Optional<WithVersion> find(Transaction tx, String id) {
    return tx.first(DATASET + "WHERE d.id = ?", this::withVersion, id);
  }

  /** Whether an id was ever given to a dataset. */
  public boolean exists(Transaction tx, String id) {
    return tx.first("SELECT id FROM datasets WHERE id = ?", row -> row.text("id"), id).isPresent();
  }

  /** Adds a dataset whose current version is the first. */
  public void insert(Transaction tx, Dataset dataset, String by) {
    tx.update(
        "INSERT INTO datasets (id, project_id, name, grain, description, active, current_version,"
            + " created_at, created_by) VALUES (?, ?, ?, ?, ?, 1, 1, ?, ?)",
        dataset.id(),
        dataset.projectId(),
        dataset.name(),
        dataset.grain(),
        dataset.description(),
        dataset.createdAt(),
        by);
  }

  /** Changes the grain of a dataset. */
  public void changeGrain(Transaction tx, String id, Grain grain) {
    tx.update("UPDATE datasets SET grain = ? WHERE id = ?", grain, id);
  }

  /** Makes a version current. */
  public void changeCurrent(Transaction tx, String id, int number) {
    tx.update("UPDATE datasets SET current_version = ? WHERE id = ?", number, id);
  }

  /** Switches a dataset on or off. */
  public void changeActive(Transaction tx, String id, boolean active) {
    tx.update("UPDATE datasets SET active = ? WHERE id = ?", active, id);
  }

  /** Adds a version. */
  public void insert(Transaction tx, StoredVersion version) {
    Optional<VersionSource.OfFile> file =
        version.source() instanceof VersionSource.OfFile of ? Optional.of(of) : Optional.empty();
    Optional<RegisteredTable> table =
        version.source() instanceof VersionSource.OfTable of
            ? Optional.of(of.table())
            : Optional.empty();
    tx.update(
        "INSERT INTO dataset_versions (dataset_id, number, row_count, profile_json, data_path,"
            + " file_id, connection_id, schema_name, table_name, created_at, created_by)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        version.datasetId(),
        version.number(),
        version.rows(),
        json.write(version.profile()),
        file.map(VersionSource.OfFile::dataPath).orElse(null),
        file.map(VersionSource.OfFile::fileId).orElse(null),
        table.map(RegisteredTable::connectionId).orElse(null),
        table.map(RegisteredTable::schema).orElse(null),
        table.map(RegisteredTable::table).orElse(null),
        version.createdAt(),
        version.createdBy());
  }

  /** The versions of a dataset, newest first. */
  public List<StoredVersion> versions(Transaction tx, String id) {
    return tx.query(VERSION + "WHERE dataset_id = ? ORDER BY number DESC", this::version, id);
  }

  /** All paths that versions refer to. */
  public List<String> paths(Transaction tx) {
    return tx.query(
        "SELECT data_path FROM dataset_versions WHERE data_path IS NOT NULL",
        row -> row.text("data_path"));
  }

  /** The ids of the datasets that have a version on a connection. */
  public List<String> onConnection(Transaction tx, String connectionId) {
    return tx.query(
        "SELECT DISTINCT dataset_id FROM dataset_versions WHERE connection_id = ?"
            + " ORDER BY dataset_id",
        row -> row.text("dataset_id"),
        connectionId);
  }

  private WithVersion withVersion(StoredRow row) {
    StoredVersion current = version(row);
    Dataset dataset =
        new Dataset(
            row.text("id"),
            row.text("project_id"),
            row.text("name"),
            grain(row.text("grain")),
            row.optionalText("description").orElse(null),
            row.moment("made_at"),
            current.toVersion((int) row.number("current_version")),
            row.truth("active"));
    return new WithVersion(dataset, current);
  }

  private static Grain grain(String wireName) {
    for (Grain grain : Grain.values()) {
      if (grain.wireName().equals(wireName)) {
        return grain;
      }
    }
    throw new IllegalStateException("Unknown grain in the store: " + wireName);
  }

  private StoredVersion version(StoredRow row) {
    return new StoredVersion(
        row.text("dataset_id"),
        (int) row.number("number"),
        row.number("row_count"),
        json.readList(row.text("profile_json"), ColumnProfile.class),
        source(row),
        row.moment("created_at"),
        row.text("created_by"));
  }

  private static VersionSource source(StoredRow row) {
    Optional<String> path = row.optionalText("data_path");
    return path.isPresent()
        ? new VersionSource.OfFile(path.get(), row.text("file_id"))
        : new VersionSource.OfTable(
            new RegisteredTable(
                row.text("connection_id"),
                row.optionalText("schema_name").orElse(null),
                row.text("table_name")));
  }
}
