package org.analyticsstudio.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder with what processes on one metadata database have in common: uploads, data, keys and
 * plug-ins. By itself a process has it in its home.
 */
final class SharedFolder implements AutoCloseable {

  private final Path root;
  private final FileChannel users;
  private final boolean alone;

  private SharedFolder(Path root, FileChannel users, boolean alone) {
    this.root = root;
    this.users = users;
    this.alone = alone;
  }

  /** Makes the folder if need be and joins those who use it until {@link #close}. */
  static SharedFolder open(Path root) {
    try {
      Path file = Files.createDirectories(root.resolve("run")).resolve("users");
      FileChannel users =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      boolean alone = isUnused(users);
      users.lock(0, Long.MAX_VALUE, true);
      return new SharedFolder(root, users, alone);
    } catch (IOException e) {
      throw Refusal.cannotStart(
          "The shared folder "
              + root
              + " can't be written: choose another one with --shared or make it writable.");
    }
  }

  private static boolean isUnused(FileChannel users) throws IOException {
    try (FileLock all = users.tryLock()) {
      return all != null;
    }
  }

  Path root() {
    return root;
  }

  /** Whether nobody else used it when this process came. */
  boolean isAlone() {
    return alone;
  }

  /** Leaves it to the others. */
  @Override
  public void close() {
    try {
      users.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
