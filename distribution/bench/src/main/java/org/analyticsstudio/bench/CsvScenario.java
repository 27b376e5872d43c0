package org.analyticsstudio.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.bench.Measurement.Target;
import org.analyticsstudio.bench.baseline.RawCsvLoad;

/** From the first byte of an upload to a dataset that can be queried. */
final class CsvScenario implements Scenario {

  private static final int ROWS = 1_000_000;
  private static final int RUNS = 3;

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public List<Measurement> measure(Path studio, Path work) throws Exception {
    Path csv = work.resolve("events.csv");
    EventsCsv.write(csv, ROWS);
    System.out.printf("  %,d rows, %.0f MB%n", ROWS, Files.size(csv) / 1e6);
    double[] plain = new double[RUNS];
    double[] profiled = new double[RUNS];
    double[] loaded = new double[RUNS];
    double rawPeak = 0;
    double productPeak = 0;
    try (Product product = Product.start(studio, work.resolve("home"))) {
      product.signIn();
      upload(product, "warm_up", smallFile(work));
      for (int run = 0; run < RUNS; run++) {
        plain[run] = rawLoad(csv, work.resolve("plain" + run + ".duckdb"), List.of())[0];
        double[] withProfile =
            rawLoad(csv, work.resolve("profile" + run + ".duckdb"), List.of("profile"));
        profiled[run] = withProfile[0];
        rawPeak = Math.max(rawPeak, withProfile[1]);
        product.memory().resetPeak();
        double before = product.memory().residentMegabytes();
        int number = run;
        loaded[run] = Sample.medianMillis(0, 1, () -> upload(product, "events_" + number, csv));
        productPeak = Math.max(productPeak, product.memory().peakMegabytes());
        System.out.printf(
            "  run %d: raw %.0f ms, with profile %.0f ms, product %.0f ms (resident before %.0f MB)%n",
            run + 1, plain[run], profiled[run], loaded[run], before);
      }
    }
    List<Measurement> figures = new ArrayList<>();
    double median = Sample.median(loaded);
    figures.add(
        new Measurement(
            "CSV upload to queryable / read_csv",
            "ms",
            median,
            Sample.median(plain),
            Target.atMost(1.6)));
    figures.add(
        new Measurement(
            "CSV upload to queryable / read_csv+SUMMARIZE",
            "ms",
            median,
            Sample.median(profiled),
            Target.atMost(1.3)));
    figures.add(
        new Measurement("peak memory of the load", "MB", productPeak, rawPeak, Target.atMost(1.3)));
    return figures;
  }

  private static Path smallFile(Path work) throws Exception {
    Path csv = work.resolve("small.csv");
    EventsCsv.write(csv, 1_000);
    return csv;
  }

  private static String upload(Product product, String id, Path csv) throws Exception {
    String file = product.upload(csv).get("file_id").asText();
    product.post(
        "/api/v1/datasets", Map.of("id", id, "name", id, "grain", "daily", "file_id", file));
    return file;
  }

  private static double[] rawLoad(Path csv, Path database, List<String> more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of(csv.toString(), database.toString()));
    arguments.addAll(more);
    try (ChildJvm child = ChildJvm.start(RawCsvLoad.class, List.of("-Xmx256m"), arguments)) {
      return new double[] {
        Double.parseDouble(child.await("MILLIS")), Double.parseDouble(child.await("PEAK"))
      };
    } finally {
      Files.deleteIfExists(database);
    }
  }
}
