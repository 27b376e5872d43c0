package org.analyticsstudio.store;

import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.analyticsstudio.api.store.MetadataStore.Work;
import org.jspecify.annotations.Nullable;

/** A write that waits for its turn, then for its outcome to be on disk. */
final class PendingWrite<T> {

  private final Work<T> work;
  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable Throwable failure;

  PendingWrite(Work<T> work) {
    this.work = work;
  }

  /** Runs the work; false when it failed and what it did must be undone. */
  boolean runIn(Connection connection) {
    SqlTransaction transaction = SqlTransaction.writing(connection);
    try {
      result = work.run(transaction);
      return true;
    } catch (Throwable e) {
      failure = e;
      return false;
    } finally {
      transaction.end();
    }
  }

  /** The whole commit failed; a failure of the work itself is the one that is told. */
  void fail(RuntimeException reason) {
    if (failure == null) {
      failure = reason;
    }
  }

  /** Lets the caller go on; what happened is on disk. */
  @SuppressWarnings("NullAway") // a work of T may give null where T may be null
  void acknowledge() {
    if (failure == null) {
      outcome.complete(result);
    } else {
      outcome.completeExceptionally(failure);
    }
  }

  CompletionStage<T> outcome() {
    return outcome;
  }

  /** Waits for the outcome, also when interrupted: a caller must learn whether it was kept. */
  T await() {
    try {
      return outcome.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException exception) {
        throw exception;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
