package org.analyticsstudio.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.bench.LoadScenario.RawLoad;
import org.analyticsstudio.bench.Measurement.Target;
import org.analyticsstudio.bench.baseline.RawCsvLoad;

/** From the first byte of an upload of a large text to a dataset that answers. */
final class CsvScenario implements Scenario {

  private static final int ROWS = 1_000_000;
  private static final int ROUNDS = 5;

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public List<Measurement> measure(Path studio, Path work) throws Exception {
    Path csv = work.resolve("events.csv");
    EventsCsv.write(csv, ROWS);
    Path tenth = work.resolve("tenth.csv");
    EventsCsv.write(tenth, ROWS / 10);
    System.out.printf("  %,d rows, %.0f MB%n", ROWS, Files.size(csv) / 1e6);
    double[] plain = new double[ROUNDS];
    double[] profiled = new double[ROUNDS];
    double[] loaded = new double[ROUNDS];
    double[] rawPeak = new double[ROUNDS];
    double[] productPeak = new double[ROUNDS];
    try (Product product = LoadScenario.start(studio, work.resolve("home"))) {
      LoadScenario.uploadToQueryable(product, "warm_up", tenth, ROWS / 10);
      for (int i = 0; i < ROUNDS; i++) {
        plain[i] = raw(csv, work.resolve("plain.duckdb"), List.of()).millis();
        RawLoad withProfile = raw(csv, work.resolve("profile.duckdb"), List.of("profile"));
        profiled[i] = withProfile.millis();
        rawPeak[i] = withProfile.peakMegabytes();
        product.memory().resetPeak();
        String id = "events_" + i;
        loaded[i] =
            Sample.medianMillis(
                0,
                1,
                () -> {
                  LoadScenario.uploadToQueryable(product, id, csv, ROWS);
                  return "";
                });
        productPeak[i] = product.memory().peakMegabytes();
        System.out.printf(
            "  round %d: raw %.0f ms, with profile %.0f ms (%.0f MB), product %.0f ms (%.0f MB)%n",
            i + 1, plain[i], profiled[i], rawPeak[i], loaded[i], productPeak[i]);
      }
    }
    double median = Sample.median(loaded);
    return List.of(
        new Measurement(
            "CSV upload to queryable, profiled / read_csv",
            "ms",
            median,
            Sample.median(plain),
            Target.atMost(1.6)),
        new Measurement(
            "CSV upload to queryable, profiled / and SUMMARIZE",
            "ms",
            median,
            Sample.median(profiled),
            Target.atMost(1.3)),
        new Measurement(
            "CSV peak memory / read_csv and SUMMARIZE",
            "MB",
            Sample.median(productPeak),
            Sample.median(rawPeak),
            Target.atMost(1.3)),
        LoadScenario.heap("CSV", studio, work.resolve("heap-home"), csv, tenth, ROWS));
  }

  private static RawLoad raw(Path csv, Path database, List<String> more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(csv.toString(), database.toString()));
    arguments.addAll(more);
    return RawLoad.of(RawCsvLoad.class, arguments, database);
  }
}
