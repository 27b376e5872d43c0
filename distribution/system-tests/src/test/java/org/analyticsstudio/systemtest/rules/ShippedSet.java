package org.analyticsstudio.systemtest.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.analyticsstudio.systemtest.process.Distribution;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;

/** Bundles of this build, resolved in a framework of their own and not started. */
final class ShippedSet implements AutoCloseable {
  private final Framework framework;

  private ShippedSet(Framework framework) {
    this.framework = framework;
  }

  static ShippedSet resolved(Path cache, Predicate<Path> which) throws BundleException {
    Framework framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    cache.toString(),
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    "org.slf4j;org.slf4j.event;org.slf4j.helpers;org.slf4j.spi;version="
                        + Logger.class.getPackage().getImplementationVersion()
                        + ",ch.qos.logback.classic;version=1.5"));
    framework.init();
    for (Path jar : Distribution.ofThisBuild().bundles()) {
      if (which.test(jar)) {
        framework.getBundleContext().installBundle("reference:" + jar.toUri());
      }
    }
    framework.adapt(FrameworkWiring.class).resolveBundles(null);
    return new ShippedSet(framework);
  }

  /** All bundles but the framework's own. */
  List<ShippedBundle> bundles() {
    return Arrays.stream(framework.getBundleContext().getBundles())
        .filter(bundle -> bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID)
        .map(ShippedBundle::new)
        .toList();
  }

  /** Ours, without the wrapped libraries of others. */
  List<ShippedBundle> own() {
    return bundles().stream().filter(ShippedBundle::isOwn).toList();
  }

  /** What all revisions offer, the framework's own too. */
  List<BundleRevision> revisions() {
    return Arrays.stream(framework.getBundleContext().getBundles())
        .map(bundle -> bundle.adapt(BundleRevision.class))
        .toList();
  }

  @Override
  public void close() throws BundleException, IOException, InterruptedException {
    framework.stop();
    framework.waitForStop(10_000);
  }

  static boolean isPlatformCore(Path jar) {
    String name = jar.getFileName().toString();
    return Files.exists(jar) && (name.startsWith("model-") || name.startsWith("spi-"));
  }
}
