package org.analyticsstudio.catalog.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the catalog's files lie below the home folder. Paths are kept relative to it, with slashes,
 * so that the home can be moved.
 */
public final class HomeFolder {

  private static final int NAME_LENGTH = 80;

  private final Path home;

  /** For a home folder. */
  public HomeFolder(Path home) {
    this.home = home.toAbsolutePath().normalize();
  }

  /** Makes the folders that are missing. */
  public void prepare() throws IOException {
    DurableFiles.makeFolder(home);
    DurableFiles.makeFolder(data());
    DurableFiles.makeFolder(uploads());
    DurableFiles.makeFolder(staged());
    DurableFiles.makeFolder(datasets());
    DurableFiles.makeFolder(scratch());
  }

  /** Uploaded files as they came, by project. */
  public Path uploads() {
    return home.resolve("uploads");
  }

  /** Loaded files, by file id. */
  public Path staged() {
    return data().resolve("staged");
  }

  /** Versions of datasets, by dataset. */
  public Path datasets() {
    return data().resolve("datasets");
  }

  /** What is needed for a moment only. */
  public Path scratch() {
    return data().resolve("scratch");
  }

  /** Tells to which metadata database the folder belongs. */
  public Path mark() {
    return data().resolve("installation");
  }

  private Path data() {
    return home.resolve("data");
  }

  /** The path of a file as it is kept. */
  public String relative(Path file) {
    return home.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /** The file of a path that was kept. */
  public Path resolve(String relative) {
    Path file = home.resolve(relative).normalize();
    if (!file.startsWith(home)) {
      throw new IllegalStateException("A kept path leads out of the home folder");
    }
    return file;
  }

  /** What remains of a file name that nobody can do harm with. */
  public static String safeName(String originalName) {
    String last = originalName.substring(lastSeparator(originalName) + 1);
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < last.length(); i++) {
      char c = last.charAt(i);
      boolean plain = c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
      safe.append(plain ? c : '_');
    }
    while (safe.length() > 0 && safe.charAt(0) == '.') {
      safe.deleteCharAt(0);
    }
    if (safe.length() > NAME_LENGTH) {
      safe.delete(0, safe.length() - NAME_LENGTH);
    }
    return safe.length() == 0 ? "file" : safe.toString();
  }

  /** The extension of a file name in lower case; empty when it has none. */
  public static String extension(String originalName) {
    int dot = originalName.lastIndexOf('.');
    return dot <= lastSeparator(originalName)
        ? ""
        : originalName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
  }

  private static int lastSeparator(String name) {
    return Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  }
}
