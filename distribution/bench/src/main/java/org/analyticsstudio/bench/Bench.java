package org.analyticsstudio.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.analyticsstudio.bench.plugins.PluginScenario;
import org.analyticsstudio.bench.source.CompileScenario;
import org.analyticsstudio.bench.source.SourceScenario;

/** Measures the product and prints each figure beside its baseline and target. */
public final class Bench {

  private static final List<Scenario> SCENARIOS =
      List.of(
          new StartScenario(),
          new RequestScenario(),
          new QueryScenario(),
          new CsvScenario(),
          new WorkbookScenario(),
          new PluginScenario(),
          new CompileScenario(),
          new SourceScenario());

  private Bench() {}

  /** Arguments: the command that starts the product, then the scenarios wanted; none means all. */
  public static void main(String[] arguments) throws Exception {
    Path studio = Path.of(arguments[0]).toAbsolutePath();
    List<String> wanted = List.of(arguments).subList(1, arguments.length);
    List<String> known = SCENARIOS.stream().map(Scenario::name).toList();
    if (!known.containsAll(wanted)) {
      System.err.println("The scenarios are " + String.join(", ", known) + ".");
      System.exit(2);
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroy)));
    System.out.println(machine());
    List<Measurement> figures = new ArrayList<>();
    for (Scenario scenario : SCENARIOS) {
      if (wanted.isEmpty() || wanted.contains(scenario.name())) {
        System.out.println(scenario.name());
        figures.addAll(inOwnFolder(scenario, studio));
      }
    }
    System.out.println();
    System.out.println(Measurement.HEADINGS);
    figures.forEach(figure -> System.out.println(figure.line()));
    long met = figures.stream().filter(Measurement::holds).count();
    System.out.printf("%d of %d targets met%n", met, figures.size());
  }

  private static String machine() {
    return "%s, Java %s, %d cores, %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("java.version"),
            Runtime.getRuntime().availableProcessors(),
            LocalDate.now());
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
