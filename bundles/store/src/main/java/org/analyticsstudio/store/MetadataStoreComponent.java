package org.analyticsstudio.store;

import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.analyticsstudio.api.store.MetadataStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the store as a service. */
@Component(service = MetadataStore.class, immediate = true)
public final class MetadataStoreComponent implements MetadataStore {

  private final SqlMetadataStore store;

  /** The store that the start of the bundle opens. */
  @Activate
  public MetadataStoreComponent(@Reference OpeningStore opening) {
    this.store = opening.await();
  }

  @Override
  public <T> T read(Work<T> work) {
    return store.read(work);
  }

  @Override
  public <T> T write(Work<T> work) {
    return store.write(work);
  }

  @Override
  public <T> CompletionStage<T> enqueue(Work<T> work) {
    return store.enqueue(work);
  }

  @Override
  public Subscription onChangeElsewhere(Set<String> tables, Runnable listener) {
    return store.onChangeElsewhere(tables, listener);
  }
}
