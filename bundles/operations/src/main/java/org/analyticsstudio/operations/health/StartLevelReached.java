package org.analyticsstudio.operations.health;

import java.util.List;
import org.analyticsstudio.api.health.ReadinessCheck;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/** Every start level that has a bundle was reached. */
final class StartLevelReached implements ReadinessCheck {
  private final BundleContext context;

  StartLevelReached(BundleContext context) {
    this.context = context;
  }

  @Override
  public List<String> missing() {
    int reached =
        context
            .getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
            .adapt(FrameworkStartLevel.class)
            .getStartLevel();
    int highest = 0;
    for (var bundle : context.getBundles()) {
      if (bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID) {
        highest = Math.max(highest, bundle.adapt(BundleStartLevel.class).getStartLevel());
      }
    }
    return reached >= highest ? List.of() : List.of("Analytics Studio is starting.");
  }
}
