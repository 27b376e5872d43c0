package org.analyticsstudio.plugins.toy;

import java.util.concurrent.CountDownLatch;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.plugin.PluginHealth;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Starts as the manifest's header Toy-Behaviour says. */
public final class ToyActivator implements BundleActivator {

  @Override
  public void start(BundleContext context) throws InterruptedException {
    String behaviour = String.valueOf(context.getBundle().getHeaders().get("Toy-Behaviour"));
    switch (behaviour) {
      case "throw" -> throw new IllegalStateException("The toy does not want to start");
      case "hang" -> new CountDownLatch(1).await();
      case "silent" -> {}
      case "misnamed" ->
          context.registerService(DataSourceAdapter.class, new ToyAdapter("somebody_else"), null);
      default -> context.registerService(DataSourceAdapter.class, new ToyAdapter("toy"), null);
    }
    if (behaviour.equals("unwell")) {
      long started = System.nanoTime();
      context.registerService(
          PluginHealth.class,
          () ->
              System.nanoTime() - started < 100_000_000L
                  ? PluginHealth.Report.ok()
                  : PluginHealth.Report.unwell("The toy broke."),
          null);
    }
  }

  @Override
  public void stop(BundleContext context) {}
}
