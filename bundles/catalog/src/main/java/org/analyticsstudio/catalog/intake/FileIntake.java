package org.analyticsstudio.catalog.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.FileFormat;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.catalog.load.LoadColumn;
import org.analyticsstudio.catalog.store.DurableFiles;
import org.analyticsstudio.catalog.store.FileRows;
import org.analyticsstudio.catalog.store.GrowingFile;
import org.analyticsstudio.catalog.store.HomeFolder;
import org.analyticsstudio.catalog.store.ProjectRows;
import org.analyticsstudio.catalog.store.StoredFile;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes files in: streamed to disk, loaded once, then made known; or nothing of them is left. */
public final class FileIntake {

  private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int NAME_LENGTH = 255;

  private final MetadataStore store;
  private final AuditLog audit;
  private final HomeFolder home;
  private final Ingestion ingestion;
  private final Received received;
  private final LongSupplier maxSize;
  private final FileRows files = new FileRows();
  private final ProjectRows projects = new ProjectRows();

  /** Takes files in below a home folder, up to the size in bytes that is in force. */
  public FileIntake(
      MetadataStore store,
      AuditLog audit,
      HomeFolder home,
      Ingestion ingestion,
      LongSupplier maxSize) {
    this.store = store;
    this.audit = audit;
    this.home = home;
    this.ingestion = ingestion;
    this.received = new Received(maxSize);
    this.maxSize = maxSize;
  }

  /** How large a file may be now. */
  public long maxFileBytes() {
    return maxSize.getAsLong();
  }

  /** Takes a file in. */
  public UploadedFile upload(
      Principal by,
      String projectId,
      String originalName,
      Supplier<UploadOptions> wanted,
      InputStream content,
      Progress progress) {
    if (store.read(tx -> projects.find(tx, projectId)).isEmpty()) {
      throw Missing.project(projectId).asException();
    }
    FileFormat format = FormatRecognition.byName(originalName);
    String id = RandomIds.next();
    Instant now = Instant.now();
    Path part = home.scratch().resolve(id + ".upload");
    Path staged = home.staged().resolve(id + ".duckdb");
    Path kept = null;
    boolean done = false;
    UploadOptions assumed = wanted.get();
    DecimalOption.sign(assumed);
    GrowingFile arriving = GrowingFile.at(part);
    progress.report(0, "Receiving the file");
    try (LoadWhileReceiving load =
        LoadWhileReceiving.start(
            "load-" + id,
            arriving,
            () -> ingestion.load(arriving, originalName, format, assumed, staged, progress))) {
      long size = received.store(content, arriving, format, progress);
      DurableFiles.force(part);
      UploadOptions options = wanted.get();
      Understood understood;
      if (options.equals(assumed)) {
        understood = load.await();
      } else {
        DecimalOption.sign(options);
        load.close();
        remove(staged);
        GrowingFile whole = GrowingFile.whole(part);
        understood = ingestion.load(whole, originalName, format, options, staged, progress);
      }
      kept = keep(part, projectId, now, originalName, id);
      StoredFile file =
          new StoredFile(
              describe(id, projectId, shown(originalName), size, format, understood),
              home.relative(kept),
              home.relative(staged),
              options,
              understood.loaded().profile(),
              now,
              by.name());
      store.write(
          tx -> {
            files.insert(tx, file);
            audit.append(
                tx,
                AuditEvent.now(
                    by.name(),
                    "file.upload",
                    id,
                    "ok",
                    null,
                    Map.of("project", projectId, "size", size)));
            return id;
          });
      done = true;
      return file.understood();
    } catch (IOException e) {
      throw notStored(e);
    } finally {
      remove(part);
      if (!done) {
        remove(staged);
        if (kept != null) {
          remove(kept);
        }
      }
    }
  }

  /** Understands a file anew. */
  public UploadedFile reread(
      Principal by, String fileId, UploadOptions options, Progress progress) {
    StoredFile former = find(fileId);
    UploadedFile known = former.understood();
    DecimalOption.sign(options);
    Path staged = home.staged().resolve(fileId + "-" + RandomIds.next() + ".duckdb");
    boolean done = false;
    try {
      Understood understood =
          ingestion.load(
              GrowingFile.whole(home.resolve(former.storedPath())),
              known.originalName(),
              known.format(),
              options,
              staged,
              progress);
      StoredFile file =
          new StoredFile(
              describe(
                  fileId,
                  known.projectId(),
                  known.originalName(),
                  known.size(),
                  known.format(),
                  understood),
              former.storedPath(),
              home.relative(staged),
              options,
              understood.loaded().profile(),
              former.createdAt(),
              former.createdBy());
      store.write(
          tx -> {
            if (!files.update(tx, file, former.stagedPath())) {
              throw Problem.clash(
                      "file_changed", "The file was read anew by somebody else.", fileId)
                  .withHint("Look at what it is now, and try again if needed.")
                  .asException();
            }
            audit.append(
                tx, AuditEvent.now(by.name(), "file.reread", fileId, "ok", null, Map.of()));
            return fileId;
          });
      done = true;
      return file.understood();
    } finally {
      remove(done ? home.resolve(former.stagedPath()) : staged);
    }
  }

  /** A file taken in before. */
  public StoredFile find(String fileId) {
    return store
        .read(tx -> files.find(tx, fileId))
        .orElseThrow(() -> Missing.file(fileId).asException());
  }

  private Path keep(Path part, String projectId, Instant at, String originalName, String id)
      throws IOException {
    Path folder = home.uploads().resolve(projectId);
    DurableFiles.makeFolder(folder);
    String stamp = STAMP.format(at);
    String safe = HomeFolder.safeName(originalName);
    Path target = folder.resolve(stamp + "_" + safe);
    if (Files.exists(target)) {
      target = folder.resolve(stamp + "_" + id.substring(0, 6) + "_" + safe);
    }
    DurableFiles.publish(part, target);
    return target;
  }

  private static String shown(String originalName) {
    String shown = originalName.replaceAll("\\p{Cntrl}", "");
    return shown.length() > NAME_LENGTH ? shown.substring(0, NAME_LENGTH) : shown;
  }

  private static UploadedFile describe(
      String id,
      String projectId,
      String originalName,
      long size,
      FileFormat format,
      Understood understood) {
    List<UploadedFile.Column> columns = new ArrayList<>();
    for (int i = 0; i < understood.columns().size(); i++) {
      LoadColumn column = understood.columns().get(i);
      columns.add(
          new UploadedFile.Column(
              column.name(),
              column.header(),
              column.typed().type(),
              column.nullable(),
              column.typed().reason(),
              understood.loaded().profile().get(i).samples()));
    }
    return new UploadedFile(
        id,
        projectId,
        originalName,
        size,
        format,
        understood.dialect(),
        understood.sheets(),
        List.copyOf(columns),
        understood.loaded().rows(),
        understood.warnings(),
        understood.loaded().preview());
  }

  private static ProblemException notStored(IOException e) {
    LOG.error("An upload could not be stored", e);
    return new ProblemException(
        Problem.of(500, "upload_failed", "The file could not be stored", "The upload broke off.")
            .withHint("Try again. If it fails again, the server's log tells why."),
        e);
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A file of an upload could not be removed; the next start will", e);
    }
  }
}
