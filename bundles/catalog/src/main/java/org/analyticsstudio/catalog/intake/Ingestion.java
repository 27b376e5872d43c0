package org.analyticsstudio.catalog.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.catalog.FileFormat;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.catalog.load.LoadedTable;
import org.analyticsstudio.catalog.load.TableLoader;
import org.analyticsstudio.catalog.store.DurableFiles;
import org.analyticsstudio.catalog.store.GrowingFile;
import org.analyticsstudio.catalog.store.HomeFolder;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an immutable DuckDB file of an uploaded file. */
public final class Ingestion {

  private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);

  private final HomeFolder home;
  private final TableLoader loader;
  private final CsvIntake csv;
  private final WorkbookIntake workbooks;

  /** Loads with a loader, below a home folder. */
  public Ingestion(HomeFolder home, TableLoader loader) {
    this.home = home;
    this.loader = loader;
    this.csv = new CsvIntake(loader);
    this.workbooks = new WorkbookIntake(loader);
  }

  /**
   * Reads, types and loads a file, which may still be arriving. When it fails, nothing of it is
   * left.
   *
   * @param finalName the file to be made; it is there whole and on disk, or not at all
   */
  public Understood load(
      GrowingFile file,
      String originalName,
      FileFormat format,
      UploadOptions options,
      Path finalName,
      Progress progress) {
    Scratch scratch = new Scratch(home.scratch(), RandomIds.next());
    try {
      Understood understood = read(file, originalName, format, options, scratch, progress);
      if (progress.cancellation().isCancelled()) {
        throw Cancelled.problem();
      }
      progress.report(0.95, "Keeping what was loaded");
      DurableFiles.publish(scratch.target(), finalName);
      return understood;
    } catch (IOException | SQLException e) {
      throw failure(e, progress);
    } finally {
      remove(scratch.target());
    }
  }

  /**
   * Makes a file of the rows of two others.
   *
   * @param finalName the file to be made; it is there whole and on disk, or not at all
   */
  public LoadedTable append(
      Path first,
      Path second,
      List<DatasetColumn> columns,
      long rows,
      Path finalName,
      Progress progress) {
    Path target = new Scratch(home.scratch(), RandomIds.next()).target();
    try {
      progress.report(0.6, "Joining " + rows + " rows");
      LoadedTable joined =
          loader.append(first, second, columns, rows, target, progress.cancellation());
      DurableFiles.publish(target, finalName);
      return joined;
    } catch (IOException | SQLException e) {
      throw failure(e, progress);
    } finally {
      remove(target);
    }
  }

  private static ProblemException failure(Exception e, Progress progress) {
    if (progress.cancellation().isCancelled() || e instanceof GrowingFile.AbandonedException) {
      return Cancelled.problem();
    }
    LOG.error("A file could not be loaded", e);
    return new ProblemException(
        Problem.of(
                500, "load_failed", "The file could not be loaded", "The file could not be loaded.")
            .withHint("Is the disk full? The server's log tells what happened."),
        e);
  }

  private Understood read(
      GrowingFile file,
      String originalName,
      FileFormat format,
      UploadOptions options,
      Scratch scratch,
      Progress progress)
      throws IOException, SQLException {
    String extension = HomeFolder.extension(originalName);
    boolean tabs = extension.equals("tsv") || extension.equals("tab");
    return switch (format) {
      case CSV -> csv.takeIn(file, options, tabs, scratch, progress);
      case XLSX, XLS -> workbooks.takeIn(file.awaitWhole(), format, options, scratch, progress);
    };
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A scratch file could not be removed; the next start will", e);
    }
  }
}
