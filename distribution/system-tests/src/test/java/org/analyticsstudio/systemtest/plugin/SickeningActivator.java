package org.analyticsstudio.systemtest.plugin;

import java.util.concurrent.TimeUnit;
import org.analyticsstudio.spi.plugin.PluginHealth;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Code of a plug-in that is well when it starts, and not for long. The browser tests pack it, too.
 */
public final class SickeningActivator implements BundleActivator {
  private static final long WELL_NANOS = TimeUnit.SECONDS.toNanos(3);

  /** Needed by the framework. */
  public SickeningActivator() {}

  @Override
  public void start(BundleContext context) {
    long end = System.nanoTime() + WELL_NANOS;
    context.registerService(
        PluginHealth.class,
        () ->
            System.nanoTime() - end < 0
                ? PluginHealth.Report.ok()
                : PluginHealth.Report.unwell("It lost its appetite."),
        null);
  }

  @Override
  public void stop(BundleContext context) {}
}
