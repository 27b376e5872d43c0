package org.analyticsstudio.catalog.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts files where they belong so that a power cut doesn't undo it. */
public final class DurableFiles {

  private DurableFiles() {}

  /** Has the bytes of a file on disk. */
  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Has the names within a folder on disk, where the system knows how. */
  public static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (FileSystemException e) {
      if (!System.getProperty("os.name", "").startsWith("Windows")) {
        throw e;
      }
    }
  }

  /** Gives a whole file its final name; both are on disk afterwards. */
  public static void publish(Path whole, Path finalName) throws IOException {
    force(whole);
    Files.move(whole, finalName, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(parent(finalName));
  }

  /** Gives an immutable file a second name, by a copy where links are not to be had. */
  public static void link(Path file, Path secondName) throws IOException {
    try {
      Files.createLink(secondName, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Path copy = secondName.resolveSibling(secondName.getFileName() + ".part");
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      publish(copy, secondName);
      return;
    }
    forceFolder(parent(secondName));
  }

  /** Makes a folder, with those above it. */
  public static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      forceFolder(parent(folder));
    }
  }

  private static Path parent(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("A file of the catalog lies in a folder");
    }
    return parent;
  }
}
