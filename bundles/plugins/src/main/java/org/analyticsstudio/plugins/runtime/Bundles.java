package org.analyticsstudio.plugins.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.plugins.archive.StagedArchive.BundleJar;
import org.analyticsstudio.plugins.identity.PluginIdentity;
import org.analyticsstudio.plugins.signature.SignatureVerifier.Finding;
import org.analyticsstudio.plugins.state.StoredVersion;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bundles of the plug-ins in the framework. Libraries are shared and counted by use: the last
 * plug-in that leaves takes them along. Used under the host's lock, by one thread at a time.
 */
public final class Bundles {

  private static final Logger LOG = LoggerFactory.getLogger(Bundles.class);
  private static final int LIBRARY_LEVEL = 10;
  private static final int PLUGIN_LEVEL = 40;
  private static final Duration REFRESH_LIMIT = Duration.ofSeconds(20);

  private final BundleContext context;
  private final Map<String, SharedLibrary> libraries = new HashMap<>();

  /** None yet. */
  public Bundles(BundleContext context) {
    this.context = context;
    context
        .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
        .adapt(FrameworkStartLevel.class)
        .setInitialBundleStartLevel(PLUGIN_LEVEL);
  }

  private static final class SharedLibrary {
    private final Bundle bundle;
    private int users;

    SharedLibrary(Bundle bundle) {
      this.bundle = bundle;
    }
  }

  /**
   * Installs and resolves the bundles of a version; nothing of it runs yet, but its libraries do.
   *
   * @throws BundleException when they do not resolve; none of them stays installed
   */
  public InstalledVersion install(StoredVersion stored, PluginIdentity identity, Finding signature)
      throws BundleException {
    List<Bundle> used = new ArrayList<>();
    Bundle bundle = null;
    try {
      for (BundleJar library : stored.libraries()) {
        used.add(library(library));
      }
      bundle = install(stored.bundle());
      if (!wiring().resolveBundles(List.of(bundle))) {
        bundle.start(Bundle.START_TRANSIENT);
        bundle.stop();
      }
      return new InstalledVersion(stored, identity, signature, bundle, used);
    } catch (BundleException | RuntimeException e) {
      if (bundle != null) {
        uninstall(bundle);
      }
      releaseLibraries(stored, used);
      throw e;
    }
  }

  private Bundle library(BundleJar jar) throws BundleException {
    SharedLibrary shared = libraries.get(jar.sha256());
    if (shared == null) {
      Bundle bundle = install(jar);
      bundle.adapt(BundleStartLevel.class).setStartLevel(LIBRARY_LEVEL);
      shared = new SharedLibrary(bundle);
      libraries.put(jar.sha256(), shared);
      if ((bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) == 0) {
        bundle.start();
      }
    }
    shared.users++;
    return shared.bundle;
  }

  private Bundle install(BundleJar jar) throws BundleException {
    return context.installBundle("reference:" + jar.file().toUri());
  }

  /** Starts a version's bundle. */
  public Optional<Failure> start(InstalledVersion version, Duration limit) {
    return TimeLimit.run(
        "plugin-start-" + version.identity().id(), limit, () -> version.bundle().start());
  }

  /** Stops a version's bundle: what uses it is given time by whoever calls it. */
  public Optional<Failure> stop(InstalledVersion version, Duration limit) {
    return TimeLimit.run(
        "plugin-stop-" + version.identity().id(), limit, () -> version.bundle().stop());
  }

  /** Takes a version's bundles away; other bundles that were wired to it are refreshed. */
  public void uninstall(InstalledVersion version) {
    uninstall(version.bundle());
    releaseLibraries(version.stored(), version.libraries());
  }

  private void releaseLibraries(StoredVersion stored, List<Bundle> used) {
    for (int i = 0; i < used.size(); i++) {
      String sum = stored.libraries().get(i).sha256();
      SharedLibrary shared = libraries.get(sum);
      if (shared != null && --shared.users == 0) {
        libraries.remove(sum);
        uninstall(shared.bundle);
      }
    }
  }

  private void uninstall(Bundle bundle) {
    try {
      if (bundle.getState() != Bundle.UNINSTALLED) {
        bundle.uninstall();
      }
    } catch (BundleException | RuntimeException e) {
      LOG.warn("The bundle {} could not be uninstalled cleanly", bundle.getSymbolicName(), e);
    }
    refresh(bundle);
  }

  /** Only after a refresh are the class loader and the file of an uninstalled bundle let go. */
  private void refresh(Bundle bundle) {
    CountDownLatch done = new CountDownLatch(1);
    wiring().refreshBundles(List.of(bundle), event -> done.countDown());
    try {
      if (!done.await(REFRESH_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The refresh after {} left takes long", bundle.getSymbolicName());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private FrameworkWiring wiring() {
    return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
  }
}
