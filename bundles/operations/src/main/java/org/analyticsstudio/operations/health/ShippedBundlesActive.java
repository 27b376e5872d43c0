package org.analyticsstudio.operations.health;

import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;

/** Every bundle of the installation runs. Plug-ins come and go and do not count. */
final class ShippedBundlesActive implements Readiness {
  private static final String SHIPPED = "reference:";
  private static final int RUNNING = Bundle.ACTIVE | Bundle.STARTING;

  private final BundleContext context;

  ShippedBundlesActive(BundleContext context) {
    this.context = context;
  }

  @Override
  public List<String> missing() {
    return Arrays.stream(context.getBundles())
        .filter(ShippedBundlesActive::isShipped)
        .filter(bundle -> !isUp(bundle))
        .map(bundle -> "The bundle " + bundle.getSymbolicName() + " could not be started.")
        .toList();
  }

  static boolean isShipped(Bundle bundle) {
    return bundle.getLocation().startsWith(SHIPPED);
  }

  private static boolean isUp(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    boolean fragment =
        revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    return (bundle.getState() & (fragment ? Bundle.RESOLVED : RUNNING)) != 0;
  }
}
