package org.analyticsstudio.catalog.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.api.store.Transaction;

/** The table of uploaded files. */
public final class FileRows {

  private static final String SELECT =
      "SELECT stored_path, staged_path, options_json, understood_json, profile_json, created_at,"
          + " created_by FROM files ";

  private final Json json = new Json();

  /** One file. */
  public Optional<StoredFile> find(Transaction tx, String id) {
    return tx.first(SELECT + "WHERE id = ?", this::file, id);
  }

  /** Files that no dataset was made of and that came before a moment. */
  public List<StoredFile> unusedSince(Transaction tx, Instant before) {
    return tx.query(SELECT + "WHERE used = 0 AND created_at < ?", this::file, before);
  }

  /** Adds a file. */
  public void insert(Transaction tx, StoredFile file) {
    UploadedFile understood = file.understood();
    tx.update(
        "INSERT INTO files (id, project_id, original_name, stored_path, staged_path, format,"
            + " options_json, understood_json, profile_json, used, created_at, created_by)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
        understood.fileId(),
        understood.projectId(),
        understood.originalName(),
        file.storedPath(),
        file.stagedPath(),
        understood.format(),
        json.write(file.options()),
        json.write(understood),
        json.write(file.profile()),
        file.createdAt(),
        file.createdBy());
  }

  /**
   * Keeps what was understood anew.
   *
   * @return whether the file was as it had been read
   */
  public boolean update(Transaction tx, StoredFile file, String formerStagedPath) {
    return tx.update(
            "UPDATE files SET staged_path = ?, options_json = ?, understood_json = ?,"
                + " profile_json = ? WHERE id = ? AND staged_path = ?",
            file.stagedPath(),
            json.write(file.options()),
            json.write(file.understood()),
            json.write(file.profile()),
            file.understood().fileId(),
            formerStagedPath)
        == 1;
  }

  /**
   * Notes that a dataset is made of a file.
   *
   * @return whether the file is there
   */
  public boolean use(Transaction tx, String id) {
    return tx.update("UPDATE files SET used = 1 WHERE id = ?", id) == 1;
  }

  /** Forgets a file no dataset is made of. */
  public boolean deleteUnused(Transaction tx, String id) {
    return tx.update("DELETE FROM files WHERE id = ? AND used = 0", id) == 1;
  }

  /** All paths that files refer to. */
  public List<String> paths(Transaction tx) {
    return tx.query(
        "SELECT stored_path AS path FROM files UNION ALL SELECT staged_path AS path FROM files",
        row -> row.text("path"));
  }

  private StoredFile file(StoredRow row) {
    return new StoredFile(
        json.read(row.text("understood_json"), UploadedFile.class),
        row.text("stored_path"),
        row.text("staged_path"),
        json.read(row.text("options_json"), UploadOptions.class),
        json.readList(row.text("profile_json"), ColumnProfile.class),
        row.moment("created_at"),
        row.text("created_by"));
  }
}
