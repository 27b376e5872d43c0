package org.analyticsstudio.bench.baseline;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;

/** Felix with File Install and nothing else: from a dropped file to the service of its bundle. */
public final class PlainFileInstall {

  private PlainFileInstall() {}

  /**
   * Arguments: an empty folder, the interval at which it is looked at, the bundle to drop, and File
   * Install. Drops the bundle for each line it is told, and says how long it took.
   */
  public static void main(String[] arguments) throws Exception {
    Path work = Path.of(arguments[0]);
    Path watched = Files.createDirectories(work.resolve("watched"));
    Framework framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    "org.osgi.framework.storage",
                    work.resolve("cache").toString(),
                    "felix.fileinstall.dir",
                    watched.toString(),
                    "felix.fileinstall.poll",
                    arguments[1],
                    "felix.fileinstall.noInitialDelay",
                    "true",
                    "felix.fileinstall.tmpdir",
                    work.resolve("tmp").toString()));
    framework.start();
    BundleContext context = framework.getBundleContext();
    context.installBundle("reference:" + Path.of(arguments[3]).toUri()).start();
    System.out.println("READY");
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (told.readLine() != null) {
      System.out.println("MILLIS " + millisToVisible(context, Path.of(arguments[2]), watched));
    }
    System.exit(0);
  }

  private static double millisToVisible(BundleContext context, Path jar, Path watched)
      throws Exception {
    Path part = Files.copy(jar, watched.resolve("toy.part"));
    Path dropped = watched.resolve("toy.jar");
    long start = System.nanoTime();
    Files.move(part, dropped, StandardCopyOption.ATOMIC_MOVE);
    await(context, true);
    double millis = (System.nanoTime() - start) / 1e6;
    Files.delete(dropped);
    await(context, false);
    return millis;
  }

  private static void await(BundleContext context, boolean there)
      throws InvalidSyntaxException, InterruptedException {
    while ((context.getServiceReferences(Runnable.class, "(toy=*)").isEmpty()) == there) {
      Thread.sleep(1);
    }
  }
}
