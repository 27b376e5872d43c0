package org.analyticsstudio.systemtest.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The files in a home, and the moment when work leaves its first one there. */
record HomeFiles(Path home) {
  private static final Set<String> OF_THE_PROCESS = Set.of("logs", "run", "tmp");

  /** What is kept; not logs, temporary files and the write-ahead log of the database. */
  Set<String> kept() {
    return found(file -> !OF_THE_PROCESS.contains(file.getName(0).toString()));
  }

  /** Waits until something is being received or loaded whose name ends like this. */
  void awaitWorkOn(String ending) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (found(file -> file.startsWith("data/scratch") && file.toString().endsWith(ending))
        .isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Nothing is being worked on that ends in " + ending);
      }
      Thread.onSpinWait();
    }
  }

  private Set<String> found(Predicate<Path> wanted) {
    Set<String> found = new TreeSet<>();
    try {
      Files.walkFileTree(
          home,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              Path name = home.relativize(file);
              if (wanted.test(name) && !name.toString().matches(".*-(wal|shm|journal)")) {
                found.add(name.toString());
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path goneMeanwhile, IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
