package org.analyticsstudio.store;

import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import org.analyticsstudio.api.store.MetadataStore.Work;
import org.jspecify.annotations.Nullable;

/** A write that waits for its turn, then for its outcome to be on disk. */
final class PendingWrite<T> {

  private final Work<T> work;
  private final CountDownLatch acknowledged = new CountDownLatch(1);
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
  void acknowledge() {
    acknowledged.countDown();
  }

  /** Waits for the outcome, also when interrupted: a caller must learn whether it was kept. */
  @SuppressWarnings("NullAway") // a work of T may give null where T may be null
  T await() {
    boolean interrupted = false;
    while (true) {
      try {
        acknowledged.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return result;
  }
}
