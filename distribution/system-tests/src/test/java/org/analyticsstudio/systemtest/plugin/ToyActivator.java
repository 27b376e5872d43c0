package org.analyticsstudio.systemtest.plugin;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Code of the toy plug-in: with it the plug-in has a class loader, and a service that others see.
 */
public final class ToyActivator implements BundleActivator {

  /** Needed by the framework. */
  public ToyActivator() {}

  @Override
  public void start(BundleContext context) {
    String version = context.getBundle().getVersion().toString();
    context.registerService(Runnable.class, () -> context.getProperty(version), null);
  }

  @Override
  public void stop(BundleContext context) {}
}
