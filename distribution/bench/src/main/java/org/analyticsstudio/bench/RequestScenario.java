package org.analyticsstudio.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.analyticsstudio.bench.Measurement.Target;
import org.analyticsstudio.bench.baseline.BareJersey;

/**
 * How many requests a second a trivial endpoint answers, to someone who is signed in. The same
 * request goes to both sides, token included; the bare side does not look at it.
 */
final class RequestScenario implements Scenario {

  private static final int CLIENTS = 32;
  // Many short turns: the speed of a machine that others share changes within seconds.
  private static final int ROUNDS = 25;
  private static final int SECONDS = 2;
  private static final int WARM_UP_SECONDS = 5;
  private static final int LONGEST_WARM_UP = 12;
  private static final double STILL_WARMING = 1.05;

  @Override
  public String name() {
    return "requests";
  }

  @Override
  public List<Measurement> measure(Path studio, Path work) throws Exception {
    try (ChildJvm child =
            ChildJvm.start(BareJersey.class, List.of("-Xmx1g", "-XX:+UseSerialGC"), List.of());
        Product product = Product.start(studio, new Home(work.resolve("home")))) {
      product.signIn();
      URI bare = URI.create("http://127.0.0.1:" + child.await("PORT") + "/me");
      URI own = URI.create(product.base() + "/api/v1/auth/me");
      double[] bareRate = new double[ROUNDS];
      double[] ownRate = new double[ROUNDS];
      LoadGenerator load = new LoadGenerator(CLIENTS);
      warmUp(load, bare, product.token());
      warmUp(load, own, product.token());
      for (int i = 0; i < ROUNDS; i++) {
        bareRate[i] = load.requestsPerSecond(bare, product.token(), SECONDS);
        ownRate[i] = load.requestsPerSecond(own, product.token(), SECONDS);
        System.out.printf(
            "  round %d: bare Jersey %.0f/s, product %.0f/s%n", i + 1, bareRate[i], ownRate[i]);
      }
      return List.of(
          new Measurement(
              "GET /auth/me, signed in / bare Jersey on Jetty",
              "1/s",
              Sample.median(ownRate),
              Sample.median(bareRate),
              Target.atLeast(0.8)));
    }
  }

  /** Until the rate grows no more: what is asked for is a server that has been up for a while. */
  private static void warmUp(LoadGenerator load, URI uri, String token) throws Exception {
    double before = 0;
    double rate = load.requestsPerSecond(uri, token, WARM_UP_SECONDS);
    for (int i = 1; i < LONGEST_WARM_UP && rate > before * STILL_WARMING; i++) {
      before = rate;
      rate = load.requestsPerSecond(uri, token, WARM_UP_SECONDS);
    }
  }
}
