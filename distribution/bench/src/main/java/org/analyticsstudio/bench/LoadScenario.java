package org.analyticsstudio.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.bench.Measurement.Target;

/** What the scenarios that load files share. */
final class LoadScenario {

  /** Live heap counts as flat when ten times the rows need no more than this. */
  private static final Target FLAT = Target.atMost(1.2);

  private static final int LARGEST_MEGABYTES = 500;

  private LoadScenario() {}

  /** A raw load in a process of its own. */
  record RawLoad(double millis, double peakMegabytes) {
    static RawLoad of(Class<?> main, List<String> arguments, Path database) throws Exception {
      try (ChildJvm child =
          ChildJvm.start(main, List.of("-Xmx1g", "-XX:+UseSerialGC"), arguments)) {
        return new RawLoad(
            Double.parseDouble(child.await("MILLIS")), Double.parseDouble(child.await("PEAK")));
      } finally {
        Files.deleteIfExists(database);
      }
    }
  }

  static Product start(Path studio, Path home) throws Exception {
    Product product = Product.start(studio, new Home(home).takingUploadsUpTo(LARGEST_MEGABYTES));
    product.signIn();
    return product;
  }

  /** Uploads a file, makes a dataset of it, and asks it for its rows. */
  static void uploadToQueryable(Product product, String id, Path file, int rows) throws Exception {
    String fileId = product.upload(file).get("file_id").asText();
    product.post(
        "/api/v1/datasets", Map.of("id", id, "name", id, "grain", "daily", "file_id", fileId));
    long found =
        product
            .post(
                "/api/v1/query/execute",
                Map.of("dataset_id", id, "measures", List.of(Map.of("name", "row_count"))))
            .at("/results/0/row_count")
            .asLong();
    if (found != rows) {
      throw new IllegalStateException(id + " has " + found + " rows instead of " + rows);
    }
  }

  /** Compares the live heap while a file and one of a tenth of its rows are loaded. */
  static Measurement heap(String kind, Path studio, Path home, Path large, Path tenth, int rows)
      throws Exception {
    try (Product product = start(studio, home);
        LiveHeap heap = LiveHeap.of(product.memory().pid())) {
      uploadToQueryable(product, "warm_up", tenth, rows / 10);
      double less =
          heap.peakMegabytesDuring(
              () -> {
                uploadToQueryable(product, "tenth", tenth, rows / 10);
                return "";
              });
      double more =
          heap.peakMegabytesDuring(
              () -> {
                uploadToQueryable(product, "large", large, rows);
                return "";
              });
      return new Measurement(kind + " live heap / a tenth of the rows", "MB", more, less, FLAT);
    }
  }
}
