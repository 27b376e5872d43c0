package org.analyticsstudio.bench.plugins;

import java.util.Dictionary;
import java.util.Hashtable;
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
    Dictionary<String, Object> properties = new Hashtable<>();
    properties.put("toy", version);
    context.registerService(Runnable.class, () -> context.getProperty(version), properties);
  }

  @Override
  public void stop(BundleContext context) {}
}
