package org.analyticsstudio.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.bench.Measurement.Target;
import org.analyticsstudio.bench.baseline.BareJersey;
import org.analyticsstudio.bench.baseline.PlainFelix;

/** Start, memory after it, and the requests a second of a trivial endpoint. */
final class ServerScenario implements Scenario {

  private static final int STARTS = 5;
  private static final int CLIENTS = 32;
  private static final int SECONDS = 4;
  private static final double RESIDENT_LIMIT_MEGABYTES = 350;

  @Override
  public String name() {
    return "server";
  }

  @Override
  public List<Measurement> measure(Path studio, Path work) throws Exception {
    double[] felix = new double[STARTS];
    double[] product = new double[STARTS];
    double resident = 0;
    for (int i = 0; i < STARTS; i++) {
      try (ChildJvm child = ChildJvm.start(PlainFelix.class, List.of(), felixBundles())) {
        felix[i] = Double.parseDouble(child.await("MILLIS"));
      }
      try (Product started = Product.start(studio, work.resolve("home" + i))) {
        product[i] = started.millisToReady();
        resident = Math.max(resident, started.memory().residentMegabytes());
      }
      System.out.printf(
          "  start %d: plain Felix %.0f ms, product %.0f ms%n", i + 1, felix[i], product[i]);
    }
    List<Measurement> figures = new ArrayList<>();
    figures.add(
        new Measurement(
            "clean home to ready / plain Felix with Jetty",
            "ms",
            Sample.median(product),
            Sample.median(felix),
            Target.atMost(2)));
    figures.add(
        new Measurement(
            "resident memory after start / 350 MB",
            "MB",
            resident,
            RESIDENT_LIMIT_MEGABYTES,
            Target.atMost(1)));
    figures.add(requests(studio, work));
    return figures;
  }

  private static Measurement requests(Path studio, Path work) throws Exception {
    try (ChildJvm child = ChildJvm.start(BareJersey.class, List.of("-Xmx512m"), List.of());
        Product product = Product.start(studio, work.resolve("home-requests"))) {
      product.signIn();
      int port = Integer.parseInt(child.await("PORT"));
      URI bare = URI.create("http://127.0.0.1:" + port + "/me");
      URI own = URI.create(product.base() + "/api/v1/auth/me");
      double[] bareRate = new double[3];
      double[] ownRate = new double[3];
      LoadGenerator load = new LoadGenerator(CLIENTS);
      load.requestsPerSecond(bare, "", SECONDS);
      load.requestsPerSecond(own, product.token(), SECONDS);
      for (int i = 0; i < bareRate.length; i++) {
        bareRate[i] = load.requestsPerSecond(bare, "", SECONDS);
        ownRate[i] = load.requestsPerSecond(own, product.token(), SECONDS);
      }
      return new Measurement(
          "GET /auth/me, signed in / bare Jersey on Jetty",
          "1/s",
          Sample.median(ownRate),
          Sample.median(bareRate),
          Target.atLeast(0.8));
    }
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
