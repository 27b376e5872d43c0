package org.analyticsstudio.systemtest.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An unpacked distribution. */
public record Distribution(Path root) {

  /** The zip of this build. */
  public static Distribution ofThisBuild() {
    return new Distribution(Path.of(System.getProperty("studio.distribution")));
  }

  /** The command its users start. */
  public Path command() {
    return root.resolve("bin/studio");
  }

  /** The bundles in it, all start levels. */
  public List<Path> bundles() {
    try (Stream<Path> files = Files.walk(root.resolve("lib"))) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> file.getParent().getFileName().toString().matches("\\d+"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy that leaves out some files; the others are linked, not copied. */
  public Distribution copyWithout(Predicate<Path> leftOut, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(root.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (!leftOut.test(file)) {
          Files.createLink(copy, file);
        }
      }
    }
    return new Distribution(target);
  }
}
