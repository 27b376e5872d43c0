package org.analyticsstudio.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A store that is being opened, or is open. */
public final class OpeningStore {

  private final CompletableFuture<SqlMetadataStore> store;

  OpeningStore(CompletableFuture<SqlMetadataStore> store) {
    this.store = store;
  }

  /**
   * Waits until it is open.
   *
   * @throws IllegalStateException when it can't be opened or migrated; the message is for people
   */
  SqlMetadataStore await() {
    try {
      return store.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IllegalStateException(cause.getMessage(), cause);
    }
  }
}
