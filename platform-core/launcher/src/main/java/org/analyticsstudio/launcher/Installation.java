package org.analyticsstudio.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The unpacked distribution: {@code lib/<start level>/*.jar}, {@code conf}, {@code plugins}. */
record Installation(Path root) {

  /** The installation this launcher was started from: it lies in {@code lib/boot}. */
  static Installation ofThisLauncher() {
    try {
      Path jar =
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new Installation(jar.resolve("../../..").normalize());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The shipped bundles by start level. */
  SortedMap<Integer, List<Path>> bundles() {
    SortedMap<Integer, List<Path>> byLevel = new TreeMap<>();
    for (Path folder : list(root.resolve("lib"))) {
      String name = folder.getFileName().toString();
      if (name.matches("\\d+")) {
        byLevel.put(
            Integer.valueOf(name),
            list(folder).stream().filter(f -> f.toString().endsWith(".jar")).toList());
      }
    }
    if (byLevel.isEmpty()) {
      throw Refusal.cannotStart(
          "The installation in " + root + " is incomplete: it has no lib folder with bundles.");
    }
    return byLevel;
  }

  Path configurationFolder() {
    return root.resolve("conf");
  }

  String version() {
    String version = Installation.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw Refusal.cannotStart("The installation is incomplete: " + folder + " can't be read.");
    }
  }
}
