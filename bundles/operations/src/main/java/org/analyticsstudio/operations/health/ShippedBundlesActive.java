package org.analyticsstudio.operations.health;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.analyticsstudio.api.health.ReadinessCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;

/** Every bundle of the installation's lib folder runs. Plug-ins come and go and do not count. */
final class ShippedBundlesActive implements ReadinessCheck {
  private static final int RUNNING = Bundle.ACTIVE | Bundle.STARTING;

  private final BundleContext context;

  ShippedBundlesActive(BundleContext context) {
    this.context = context;
  }

  @Override
  public List<String> missing() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> isShipped(bundle, context))
        .filter(bundle -> !isUp(bundle))
        .map(bundle -> "The bundle " + bundle.getSymbolicName() + " could not be started.")
        .toList();
  }

  static boolean isShipped(Bundle bundle, BundleContext context) {
    return bundle.getLocation().startsWith("reference:" + libraries(context));
  }

  private static URI libraries(BundleContext context) {
    return Path.of(context.getProperty("studio.installation")).resolve("lib").toUri();
  }

  private static boolean isUp(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    boolean fragment =
        revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    return (bundle.getState() & (fragment ? Bundle.RESOLVED : RUNNING)) != 0;
  }
}
