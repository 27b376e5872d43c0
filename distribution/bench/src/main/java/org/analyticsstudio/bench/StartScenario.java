package org.analyticsstudio.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.bench.Measurement.Target;
import org.analyticsstudio.bench.baseline.PlainFelix;

/** From the command to ready in a clean home, and the memory held then. */
final class StartScenario implements Scenario {

  private static final int ROUNDS = 7;
  private static final double RESIDENT_LIMIT_MEGABYTES = 350;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public List<Measurement> measure(Path studio, Path work) throws Exception {
    double[] felix = new double[ROUNDS];
    double[] product = new double[ROUNDS];
    double[] resident = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      try (ChildJvm child = ChildJvm.start(PlainFelix.class, List.of(), felixBundles())) {
        felix[i] = Double.parseDouble(child.await("MILLIS"));
      }
      try (Product started = Product.start(studio, new Home(work.resolve("home" + i)))) {
        product[i] = started.millisToReady();
        resident[i] = started.memory().residentMegabytes();
      }
      System.out.printf(
          "  round %d: plain Felix %.0f ms, product %.0f ms with %.0f MB resident%n",
          i + 1, felix[i], product[i], resident[i]);
    }
    return List.of(
        new Measurement(
            "clean home to ready / plain Felix with Jetty",
            "ms",
            Sample.median(product),
            Sample.median(felix),
            Target.atMost(2)),
        new Measurement(
            "resident memory after start / 350 MB",
            "MB",
            Sample.median(resident),
            RESIDENT_LIMIT_MEGABYTES,
            Target.atMost(1)));
  }

  private static List<String> felixBundles() throws IOException {
    List<String> bundles = new ArrayList<>();
    for (String name : List.of("servlet-api", "http.jetty12")) {
      for (String entry : System.getProperty("java.class.path").split(":")) {
        if (entry.contains(name)) {
          bundles.add(entry);
        }
      }
    }
    return bundles;
  }
}
