package org.analyticsstudio.store;

import java.nio.file.Path;
import org.analyticsstudio.api.store.MetadataStore;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Offers the store of the home folder as a service. */
@Component(service = MetadataStore.class, immediate = true)
public final class MetadataStoreComponent implements MetadataStore {

  private final SqliteMetadataStore store;

  /** Opens the store below the framework property {@code studio.home}. */
  @Activate
  public MetadataStoreComponent(BundleContext context) {
    String home = context.getProperty("studio.home");
    if (home == null) {
      throw new IllegalStateException("The framework property studio.home is not set.");
    }
    this.store = SqliteMetadataStore.open(Path.of(home));
  }

  @Override
  public <T> T read(Work<T> work) {
    return store.read(work);
  }

  @Override
  public <T> T write(Work<T> work) {
    return store.write(work);
  }

  /** Finishes the writes that were accepted, then closes the database. */
  @Deactivate
  public void close() {
    store.close();
  }
}
