package org.analyticsstudio.catalog.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.analyticsstudio.api.catalog.ColumnProfile;
import org.analyticsstudio.api.catalog.DatasetColumn;
import org.analyticsstudio.api.catalog.Datasets.VersionMode;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadOptions.TypedColumn;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.catalog.intake.Ingestion;
import org.analyticsstudio.catalog.intake.RandomIds;
import org.analyticsstudio.catalog.intake.Understood;
import org.analyticsstudio.catalog.load.LoadedTable;
import org.analyticsstudio.catalog.store.DurableFiles;
import org.analyticsstudio.catalog.store.GrowingFile;
import org.analyticsstudio.catalog.store.HomeFolder;
import org.analyticsstudio.catalog.store.StoredFile;
import org.analyticsstudio.catalog.store.StoredVersion;
import org.analyticsstudio.catalog.store.VersionSource;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.schema.ColumnType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the immutable data files of versions. */
public final class VersionFiles {

  private static final Logger LOG = LoggerFactory.getLogger(VersionFiles.class);

  private final HomeFolder home;
  private final Ingestion ingestion;

  /** Below a home folder. */
  public VersionFiles(HomeFolder home, Ingestion ingestion) {
    this.home = home;
    this.ingestion = ingestion;
  }

  /**
   * A data file that no version refers to yet.
   *
   * @param file the file, whole and on disk
   * @param rows how many rows
   * @param profile what its columns look like
   */
  public record Made(Path file, long rows, List<ColumnProfile> profile) {}

  /** Makes the first version: by a mere name for what is loaded, unless types were changed. */
  Made make(String datasetId, StoredFile file, List<TypedColumn> changed, Progress progress) {
    Map<String, ColumnType> types =
        file.understood().columns().stream()
            .collect(Collectors.toMap(UploadedFile.Column::name, UploadedFile.Column::type));
    List<TypedColumn> real = changed.stream().filter(c -> c.type() != types.get(c.name())).toList();
    return real.isEmpty() ? link(datasetId, file) : loadAnew(datasetId, file, changed, progress);
  }

  private Made link(String datasetId, StoredFile file) {
    Path target = target(datasetId);
    try {
      DurableFiles.link(home.resolve(file.stagedPath()), target);
    } catch (IOException e) {
      throw notMade(e);
    }
    return new Made(target, file.understood().rowCount(), file.profile());
  }

  private Made loadAnew(
      String datasetId, StoredFile file, List<TypedColumn> changed, Progress progress) {
    UploadedFile known = file.understood();
    Path target = target(datasetId);
    Understood understood =
        ingestion.load(
            GrowingFile.whole(home.resolve(file.storedPath())),
            known.originalName(),
            known.format(),
            with(file.options(), changed),
            target,
            progress);
    return new Made(target, understood.loaded().rows(), understood.loaded().profile());
  }

  /** What was said of the file, with other types for some columns. */
  private static UploadOptions with(UploadOptions options, List<TypedColumn> changed) {
    Map<String, ColumnType> types =
        options.columns().stream()
            .collect(Collectors.toMap(TypedColumn::name, TypedColumn::type, (a, b) -> b));
    changed.forEach(c -> types.put(c.name(), c.type()));
    List<TypedColumn> columns = new ArrayList<>();
    types.forEach((name, type) -> columns.add(new TypedColumn(name, type)));
    return new UploadOptions(
        options.sheet(),
        options.headerRow(),
        options.delimiter(),
        options.encoding(),
        options.decimal(),
        options.dateOrder(),
        options.ragged(),
        columns);
  }

  /** Makes the next version. */
  Made makeNext(StoredVersion former, StoredFile file, VersionMode mode, Progress progress) {
    VersionSource.OfFile data = fileOf(former);
    List<FieldProblem> problems = new ArrayList<>();
    List<TypedColumn> types =
        new ColumnReconciliation(former.profile(), file.profile()).types(mode, problems);
    if (!problems.isEmpty()) {
      throw new ProblemException(differing(former.datasetId(), mode, problems));
    }
    return mode == VersionMode.REPLACE
        ? make(former.datasetId(), file, types, progress)
        : append(former, data, file, types, progress);
  }

  private static VersionSource.OfFile fileOf(StoredVersion version) {
    if (version.source() instanceof VersionSource.OfFile file) {
      return file;
    }
    throw Problem.clash(
            "dataset_of_table",
            "The dataset stands on a table, whose rows are always the newest.",
            version.datasetId())
        .withHint("Make another dataset of the file.")
        .asException();
  }

  private Made append(
      StoredVersion former,
      VersionSource.OfFile data,
      StoredFile file,
      List<TypedColumn> types,
      Progress progress) {
    Made added = make(former.datasetId(), file, types, progress);
    try {
      Path target = target(former.datasetId());
      List<DatasetColumn> columns = ColumnReconciliation.joined(former.columns(), added.profile());
      LoadedTable joined =
          ingestion.append(
              home.resolve(data.dataPath()),
              added.file(),
              columns,
              former.rows() + added.rows(),
              target,
              progress);
      return new Made(target, joined.rows(), joined.profile());
    } finally {
      remove(added.file());
    }
  }

  /** Removes a file that no version refers to. */
  static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A file of a version could not be removed; the next start will", e);
    }
  }

  private static Problem differing(
      String datasetId, VersionMode mode, List<FieldProblem> problems) {
    boolean replace = mode == VersionMode.REPLACE;
    return Problem.invalid(
            replace ? "columns_missing" : "columns_differ",
            replace
                ? "The file lacks columns of the dataset, or has them with another type."
                : "The columns of the file are not those of the dataset.")
        .withObject(datasetId)
        .withHint("Correct the headers or values of the file, or make a new dataset of it.")
        .withErrors(problems);
  }

  private Path target(String datasetId) {
    Path folder = home.datasets().resolve(datasetId);
    try {
      DurableFiles.makeFolder(folder);
    } catch (IOException e) {
      throw notMade(e);
    }
    return folder.resolve(RandomIds.next() + ".duckdb");
  }

  private static ProblemException notMade(IOException e) {
    return new ProblemException(
        Problem.of(
                500, "load_failed", "The file could not be loaded", "The data could not be kept.")
            .withHint("Is the disk full? The server's log tells what happened."),
        e);
  }
}
