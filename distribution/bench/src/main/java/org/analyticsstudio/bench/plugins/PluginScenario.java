package org.analyticsstudio.bench.plugins;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.bench.ChildJvm;
import org.analyticsstudio.bench.Home;
import org.analyticsstudio.bench.Measurement;
import org.analyticsstudio.bench.Measurement.Target;
import org.analyticsstudio.bench.Product;
import org.analyticsstudio.bench.Sample;
import org.analyticsstudio.bench.Scenario;
import org.analyticsstudio.bench.baseline.PlainFileInstall;

/** How long it takes that a plug-in comes, who waits for it, and what is left when it has gone. */
public final class PluginScenario implements Scenario {

  private static final String POLL_MILLIS = "250";
  private static final int ROUNDS = 21;
  private static final int ROUNDS_BEFORE = 5;
  private static final int UPDATES = 40;
  private static final int UPDATES_BEFORE = 10;
  private static final int CYCLES = 1_000;
  private static final int CYCLES_BEFORE = 50;
  private static final int FIFTY_A_SECOND = 20;
  private static final double INSTALL_LIMIT_MILLIS = 300;
  private static final double WAIT_LIMIT_MILLIS = 100;
  private static final double METASPACE_LIMIT_MEGABYTES = 5;
  private static final double CLASS_LOADER_LIMIT = 3;
  private static final int OK = 200;
  private static final List<String> OTHERS =
      List.of("/api/v1/auth/me", "/api/v1/projects", "/api/v1/domains/sales");

  /** Nothing is measured yet. */
  public PluginScenario() {}

  @Override
  public String name() {
    return "plugins";
  }

  @Override
  public List<Measurement> measure(Path studio, Path work) throws Exception {
    Home home = new Home(work.resolve("home")).takingUnsignedPlugins();
    List<Measurement> figures = new ArrayList<>();
    try (Product product = Product.start(studio, home)) {
      product.signIn();
      figures.add(drops(product, home, work));
      figures.add(installs(product));
      figures.add(updates(product));
      figures.addAll(cycles(product));
    }
    return figures;
  }

  private static Measurement drops(Product product, Home home, Path work) throws Exception {
    Path jar = Files.write(work.resolve("toy.jar"), ToyPlugin.jar("1.0.0"));
    double[] plain = new double[ROUNDS];
    double[] own = new double[ROUNDS];
    List<String> arguments =
        List.of(work.resolve("plain").toString(), POLL_MILLIS, jar.toString(), fileInstall());
    try (ChildJvm child = ChildJvm.start(PlainFileInstall.class, List.of(), arguments)) {
      child.await("READY");
      for (int i = -ROUNDS_BEFORE; i < ROUNDS; i++) {
        child.tell("drop");
        double plainly = Double.parseDouble(child.await("MILLIS"));
        double ours = dropped(product, jar, home.folder().resolve("plugins"));
        if (i < 0) {
          continue;
        }
        plain[i] = plainly;
        own[i] = ours;
        System.out.printf(
            "  drop %d: plain File Install %.0f ms, product %.0f ms%n", i + 1, plain[i], own[i]);
      }
    }
    return new Measurement(
        "dropped file to active and visible / plain File Install",
        "ms",
        Sample.median(own),
        Sample.median(plain),
        Target.atMost(1.5));
  }

  private static double dropped(Product product, Path jar, Path folder) throws Exception {
    Path part = Files.copy(jar, folder.resolve("toy.part"));
    Path dropped = folder.resolve("toy.jar");
    long start = System.nanoTime();
    Files.move(part, dropped, StandardCopyOption.ATOMIC_MOVE);
    await(product, true);
    double millis = (System.nanoTime() - start) / 1e6;
    Files.delete(dropped);
    await(product, false);
    return millis;
  }

  private static void await(Product product, boolean there)
      throws IOException, InterruptedException {
    while ((product.status(ToyPlugin.PATH) == OK) != there) {
      Thread.sleep(1);
    }
  }

  private static Measurement installs(Product product) throws Exception {
    byte[] jar = ToyPlugin.jar("1.0.0");
    double[] millis = new double[ROUNDS];
    for (int i = -ROUNDS_BEFORE; i < ROUNDS; i++) {
      long start = System.nanoTime();
      product.install("toy.jar", jar);
      await(product, true);
      millis[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
      product.remove(ToyPlugin.ID);
    }
    return new Measurement(
        "installed by REST to active and visible / 300 ms",
        "ms",
        Sample.median(millis),
        INSTALL_LIMIT_MILLIS,
        Target.atMost(1));
  }

  private static Measurement updates(Product product) throws Exception {
    product.install("toy.jar", ToyPlugin.jar("1.0.0"));
    await(product, true);
    AskingClient client = AskingClient.begin(product, 0, List.of(ToyPlugin.PATH));
    AskingClient others = AskingClient.begin(product, 1, OTHERS.subList(0, 1));
    double longest = 0;
    double[] each = new double[UPDATES];
    for (int i = 1; i <= UPDATES_BEFORE + UPDATES; i++) {
      byte[] jar = ToyPlugin.jar("1.0." + i);
      client.forget();
      product.install("toy.jar", jar);
      if (i == UPDATES_BEFORE) {
        others.forget();
      } else if (i > UPDATES_BEFORE) {
        each[i - UPDATES_BEFORE - 1] = client.longestMillis();
        longest = Math.max(longest, client.longestMillis());
      }
    }
    long asked = client.end();
    others.end();
    product.remove(ToyPlugin.ID);
    System.out.printf(
        "  %d requests during updates, none failed; longest wait of one update %.0f ms in the"
            + " median, %.0f at most; %.0f at most for what no update touches%n",
        asked, Sample.median(each), longest, others.longestMillis());
    return new Measurement(
        "longest wait for a plug-in in " + UPDATES + " updates / 100 ms",
        "ms",
        longest,
        WAIT_LIMIT_MILLIS,
        Target.atMost(1));
  }

  private static List<Measurement> cycles(Product product) throws Exception {
    RunningJvm jvm = new RunningJvm(product.pid());
    AskingClient others = AskingClient.begin(product, FIFTY_A_SECOND, OTHERS);
    cycle(product, CYCLES_BEFORE);
    RunningJvm.Held before = jvm.held();
    long start = System.nanoTime();
    cycle(product, CYCLES);
    double seconds = (System.nanoTime() - start) / 1e9;
    RunningJvm.Held after = jvm.held();
    System.out.printf(
        "  %d cycles in %.0f s beside %d requests of others, none failed; %d class loaders of"
            + " bundles before, %d after%n",
        CYCLES, seconds, others.end(), before.classLoaders(), after.classLoaders());
    return List.of(
        new Measurement(
            "growth of metaspace in 1,000 cycles / 5 MB",
            "MB",
            after.metaspaceMegabytes() - before.metaspaceMegabytes(),
            METASPACE_LIMIT_MEGABYTES,
            Target.atMost(1)),
        new Measurement(
            "class loaders more after 1,000 cycles / 3",
            "",
            after.classLoaders() - before.classLoaders(),
            CLASS_LOADER_LIMIT,
            Target.atMost(1)));
  }

  private static void cycle(Product product, int times) throws Exception {
    byte[] first = ToyPlugin.jar("1.0.0");
    byte[] second = ToyPlugin.jar("1.1.0");
    for (int i = 0; i < times; i++) {
      product.install("toy.jar", first);
      product.install("toy.jar", second);
      product.remove(ToyPlugin.ID);
    }
  }

  private static String fileInstall() throws IOException {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.contains("org.apache.felix.fileinstall")) {
        return entry;
      }
    }
    throw new IOException("the benchmark lacks File Install");
  }
}
