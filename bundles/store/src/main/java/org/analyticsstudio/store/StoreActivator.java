package org.analyticsstudio.store;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Opens the store as soon as the bundle starts. That is before the web server does, and beside it:
 * bringing a database to this version's schema takes a third of a second.
 */
public final class StoreActivator implements BundleActivator {

  private final CompletableFuture<SqlMetadataStore> store = new CompletableFuture<>();

  /** Does nothing before {@link #start}. */
  public StoreActivator() {}

  @Override
  public void start(BundleContext context) throws BundleException {
    String home = context.getProperty("studio.home");
    if (home == null) {
      throw new BundleException("The framework property studio.home is not set.");
    }
    Database database = StoreSettings.of(Path.of(home), System.getenv()).database(Path.of(home));
    database.check();
    new Thread(() -> open(database), "metadata-opening").start();
    context.registerService(OpeningStore.class, new OpeningStore(store), null);
  }

  private void open(Database database) {
    try {
      store.complete(SqlMetadataStore.open(database));
    } catch (RuntimeException e) {
      store.completeExceptionally(e);
    }
  }

  /** Waits for an opening that is under way, since nothing else would close what it opens. */
  @Override
  public void stop(BundleContext context) {
    store
        .handle(
            (opened, failure) -> {
              if (opened != null) {
                opened.close();
              }
              return true;
            })
        .join();
  }
}
