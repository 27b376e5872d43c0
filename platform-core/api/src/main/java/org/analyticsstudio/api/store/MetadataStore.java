package org.analyticsstudio.api.store;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The metadata database. Its schema is made by migrations before the service is registered. Safe
 * for use by many threads. SQL must run on SQLite and PostgreSQL alike.
 */
@ProviderType
public interface MetadataStore {

  /**
   * Reads in one transaction, which sees one state of the database throughout.
   *
   * @return what the work returns
   * @throws org.analyticsstudio.model.problem.ProblemException as thrown by the work; code {@code
   *     store_unavailable} when the database fails
   */
  <T> T read(Work<T> work);

  /**
   * Writes in one transaction. Writers take turns in the order they came. When this returns, the
   * outcome is on disk. When the work throws, nothing of it remains. Must not be called from within
   * other work on the store.
   *
   * @return what the work returns
   * @throws org.analyticsstudio.model.problem.ProblemException as thrown by the work; code {@code
   *     store_unavailable} when the database fails
   */
  <T> T write(Work<T> work);

  /**
   * As {@link #write}, without waiting: the write has its place in the order of all writes when
   * this returns, and is on disk when the stage completes, at the latest when the store closes. The
   * stage completes in the thread that writes, so what follows it must be short and not use the
   * store.
   *
   * @return what the work returns, or how it failed, as {@link #write} would tell it
   */
  <T> CompletionStage<T> enqueue(Work<T> work);

  /** Work within a transaction. The transaction must not be used after it returned. */
  @FunctionalInterface
  interface Work<T> {
    /** Does the work. */
    T run(Transaction transaction);
  }
}
