package org.analyticsstudio.catalog.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.analyticsstudio.api.store.MetadataStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what interrupted work has left behind, and uploads nothing was made of. Files are removed
 * only when the home folder and the metadata database belong together: a database that was mixed up
 * or restored must not cost anybody their data.
 */
public final class Upkeep {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private final MetadataStore store;
  private final HomeFolder home;
  private final FileRows files = new FileRows();
  private final DatasetRows datasets = new DatasetRows();

  /** For a home folder and its metadata. */
  public Upkeep(MetadataStore store, HomeFolder home) {
    this.store = store;
    this.home = home;
  }

  /**
   * To be done before anything else is.
   *
   * @param alone whether no other process uses the folder; what one is at work on is not left
   *     behind
   */
  public void start(boolean alone) throws IOException {
    home.prepare();
    boolean together = belongTogether();
    if (!alone) {
      return;
    }
    if (!together) {
      LOG.error(
          "The data folder belongs to another metadata database: nothing in it is cleaned up."
              + " Restore the two from the same backup.");
      return;
    }
    Set<Path> known = new HashSet<>();
    store
        .read(
            tx -> {
              List<String> paths = new ArrayList<>(files.paths(tx));
              paths.addAll(datasets.paths(tx));
              return paths;
            })
        .forEach(path -> known.add(home.resolve(path)));
    int removed = 0;
    for (Path folder : List.of(home.uploads(), home.staged(), home.datasets(), home.scratch())) {
      removed += sweep(folder, known);
    }
    if (removed > 0) {
      LOG.info("Removed {} files that interrupted work had left behind", removed);
    }
  }

  private boolean belongTogether() throws IOException {
    Optional<String> database =
        store.read(tx -> tx.first("SELECT id FROM catalog_installation", row -> row.text("id")));
    Path mark = home.mark();
    if (Files.exists(mark)) {
      String folder = Files.readString(mark).strip();
      return database.isPresent() && database.get().equals(folder);
    }
    if (!isEmpty()) {
      return false;
    }
    String id = database.orElseGet(this::nameDatabase);
    Path part = mark.resolveSibling("installation.part");
    Files.writeString(
        part,
        id + "\n",
        StandardCharsets.US_ASCII,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
    DurableFiles.publish(part, mark);
    return true;
  }

  private String nameDatabase() {
    String id = UUID.randomUUID().toString();
    store.write(tx -> tx.update("INSERT INTO catalog_installation (id) VALUES (?)", id));
    return id;
  }

  private boolean isEmpty() throws IOException {
    for (Path folder : List.of(home.uploads(), home.staged(), home.datasets())) {
      try (Stream<Path> found = Files.walk(folder)) {
        if (found.anyMatch(Files::isRegularFile)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int sweep(Path folder, Set<Path> known) throws IOException {
    List<Path> found;
    try (Stream<Path> all = Files.walk(folder)) {
      found = all.sorted(Comparator.reverseOrder()).toList();
    }
    int removed = 0;
    for (Path path : found) {
      if (Files.isDirectory(path)) {
        removeIfEmpty(path, folder);
      } else if (!known.contains(path)) {
        Files.delete(path);
        removed++;
      }
    }
    return removed;
  }

  private static void removeIfEmpty(Path path, Path root) throws IOException {
    if (path.equals(root)) {
      return;
    }
    try {
      Files.delete(path);
    } catch (DirectoryNotEmptyException e) {
      LOG.trace("In use: {}", path);
    }
  }

  /** Forgets files that came before a moment and that no dataset was made of. */
  public void expire(Instant before) {
    for (StoredFile file : store.read(tx -> files.unusedSince(tx, before))) {
      String id = file.understood().fileId();
      if (store.write(tx -> files.deleteUnused(tx, id))) {
        for (String path : List.of(file.storedPath(), file.stagedPath())) {
          try {
            Files.deleteIfExists(home.resolve(path));
          } catch (IOException e) {
            LOG.warn("An expired file could not be removed; the next start will", e);
          }
        }
      }
    }
  }
}
