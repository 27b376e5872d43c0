package org.analyticsstudio.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The OSGi framework with the shipped bundles in it. */
final class StudioFramework {
  private static final Logger LOG = LoggerFactory.getLogger(StudioFramework.class);
  private static final int LAST_START_LEVEL = 100;

  private final Framework framework;

  private StudioFramework(Framework framework) {
    this.framework = framework;
  }

  static StudioFramework create(Map<String, Object> settings) throws BundleException {
    @SuppressWarnings({"unchecked", "rawtypes"}) // Felix takes objects too, the API says strings
    Framework framework = new FrameworkFactory().newFramework((Map) settings);
    framework.init();
    return new StudioFramework(framework);
  }

  /** Installs the bundles, resolves them all at once, and starts them level by level. */
  void start(SortedMap<Integer, List<Path>> bundlesByLevel) throws BundleException {
    framework.start();
    for (Map.Entry<Integer, List<Path>> level : bundlesByLevel.entrySet()) {
      for (Path jar : level.getValue()) {
        install(jar, level.getKey());
      }
    }
    framework.adapt(FrameworkWiring.class).resolveBundles(null);
    refuseUnresolved();
    for (Bundle bundle : context().getBundles()) {
      if (bundle.getBundleId() != 0 && !isFragment(bundle)) {
        bundle.start();
      }
    }
    Map<Bundle, Throwable> failures = new ConcurrentHashMap<>();
    context()
        .addFrameworkListener(
            event -> {
              if (event.getType() == FrameworkEvent.ERROR) {
                failures.putIfAbsent(event.getBundle(), event.getThrowable());
              }
            });
    CountDownLatch reached = new CountDownLatch(1);
    framework
        .adapt(FrameworkStartLevel.class)
        .setStartLevel(
            LAST_START_LEVEL,
            event -> {
              if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                reached.countDown();
              } else {
                LOG.error("While starting: {}", event.getBundle(), event.getThrowable());
              }
            });
    awaitUninterrupted(reached);
    refuseThoseThatRefused(failures);
  }

  /**
   * A bundle of the product refuses to start by an IllegalStateException whose message says why.
   * Asked once more it might start: the file it did not understand may be written at this moment.
   */
  private void refuseThoseThatRefused(Map<Bundle, Throwable> failures) {
    for (Bundle bundle : context().getBundles()) {
      if (bundle.getState() == Bundle.RESOLVED && !isFragment(bundle)) {
        failureOf(bundle, failures)
            .flatMap(StudioFramework::wordsForPeople)
            .ifPresent(
                words -> {
                  throw Refusal.cannotStart(words);
                });
      }
    }
  }

  /**
   * The framework tells of a failure beside the start: one that it has not told of is asked for.
   */
  private static Optional<Throwable> failureOf(Bundle bundle, Map<Bundle, Throwable> failures) {
    Throwable known = failures.get(bundle);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      bundle.start();
      return Optional.empty();
    } catch (BundleException e) {
      return Optional.of(e);
    }
  }

  private static Optional<String> wordsForPeople(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalStateException && cause.getMessage() != null) {
        return Optional.of(cause.getMessage());
      }
    }
    return Optional.empty();
  }

  private void install(Path jar, int level) throws BundleException {
    Bundle bundle = context().installBundle("reference:" + jar.toUri());
    bundle.adapt(BundleStartLevel.class).setStartLevel(level);
  }

  private void refuseUnresolved() {
    List<Bundle> unresolved =
        Stream.of(context().getBundles()).filter(b -> b.getState() == Bundle.INSTALLED).toList();
    if (!unresolved.isEmpty()) {
      throw Refusal.cannotStart(
          "The installation is not complete:\n  "
              + String.join(
                  "\n  ", new MissingRequirements(context().getBundles()).of(unresolved)));
    }
  }

  private static boolean isFragment(Bundle bundle) {
    return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.cannotStart("The start was interrupted.");
    }
  }

  /** The port the HTTP service listens on, once it does. */
  Optional<Integer> httpPort() {
    ServiceReference<?> http =
        context().getServiceReference("org.osgi.service.servlet.runtime.HttpServiceRuntime");
    if (http == null) {
      return Optional.empty();
    }
    return HttpEndpoint.port(http.getProperty("osgi.http.endpoint"));
  }

  /** Waits until the framework has stopped, whoever stopped it. */
  void awaitStop() throws InterruptedException {
    framework.waitForStop(0);
  }

  /** Stops the bundles from the highest start level down. */
  boolean stop(Duration atMost) throws BundleException, InterruptedException {
    framework.stop();
    return framework.waitForStop(atMost.toMillis()).getType() != FrameworkEvent.WAIT_TIMEDOUT;
  }

  private BundleContext context() {
    return framework.getBundleContext();
  }
}
