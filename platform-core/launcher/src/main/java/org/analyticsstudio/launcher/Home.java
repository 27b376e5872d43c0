package org.analyticsstudio.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The home folder, held by one process at a time. */
final class Home implements AutoCloseable {
  private final Path root;
  private final FileChannel lockFile;

  private Home(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /** Makes the folder if need be and takes hold of it until {@link #close}. */
  static Home open(Path root) {
    try {
      Files.createDirectories(root);
      for (String name : List.of("run", "logs", "conf")) {
        Files.createDirectories(root.resolve(name));
      }
      Home home = new Home(root, lock(root));
      home.emptyTemporaryFolder();
      return home;
    } catch (IOException | UncheckedIOException e) {
      throw Refusal.cannotStart(
          "The home folder "
              + root
              + " can't be written: choose another one with --home or make it writable.");
    }
  }

  private static FileChannel lock(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw Refusal.cannotStart(
          "The home folder "
              + root
              + " is in use by another running Analytics Studio: stop that one first, or choose"
              + " another folder with --home.");
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void emptyTemporaryFolder() throws IOException {
    deleteTree(temporaryFolder());
    Files.createDirectories(temporaryFolder());
  }

  private static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Puts the shipped configuration files that the home does not have yet into its conf folder. */
  void adoptConfiguration(Path shipped) {
    try (Stream<Path> files = Files.list(shipped)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".cfg")).toList()) {
        Path own = configurationFolder().resolve(file.getFileName().toString());
        if (!Files.exists(own)) {
          Files.copy(file, own);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves word for {@code studio status} and {@code studio stop}, readable by the owner alone. */
  void announce(String url, String version) {
    try {
      Path file = instanceFile();
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          file,
          "pid=" + ProcessHandle.current().pid() + "\nurl=" + url + "\nversion=" + version + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  Path configurationFolder() {
    return root.resolve("conf");
  }

  /** Emptied at every start. */
  Path temporaryFolder() {
    return root.resolve("tmp");
  }

  Path logFolder() {
    return root.resolve("logs");
  }

  private Path instanceFile() {
    return root.resolve("run/instance");
  }

  /** Lets go of the folder. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(instanceFile());
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
