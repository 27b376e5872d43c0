package org.analyticsstudio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Measures the product and prints each figure beside its baseline and target. */
public final class Bench {

  private static final List<Scenario> SCENARIOS =
      List.of(new ServerScenario(), new QueryScenario(), new CsvScenario(), new WorkbookScenario());

  private Bench() {}

  /** Arguments: the command that starts the product, then the scenarios wanted; none means all. */
  public static void main(String[] arguments) throws Exception {
    Path studio = Path.of(arguments[0]).toAbsolutePath();
    List<String> wanted = List.of(arguments).subList(1, arguments.length);
    List<Measurement> figures = new ArrayList<>();
    for (Scenario scenario : SCENARIOS) {
      if (wanted.isEmpty() || wanted.contains(scenario.name())) {
        System.out.println(scenario.name());
        figures.addAll(inOwnFolder(scenario, studio));
      }
    }
    System.out.printf(
        "%n%-44s %10s %10s %-6s %7s  %s%n",
        "figure", "product", "baseline", "unit", "ratio", "target");
    figures.forEach(figure -> System.out.println(figure.line()));
  }

  private static List<Measurement> inOwnFolder(Scenario scenario, Path studio) throws Exception {
    Path work = Files.createTempDirectory("studio-bench-");
    try {
      return scenario.measure(studio, work);
    } finally {
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
