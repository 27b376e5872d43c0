package org.analyticsstudio.api.store;

import java.util.Set;
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

  /**
   * Lets it be known when what is held in memory of some tables may no longer be what is stored:
   * soon after another process that uses the same database has committed a change to one of them,
   * and whenever such a change may have been missed. Changes made through this store are not told.
   * A reader that was under way when the listener was called may still bring what was before.
   *
   * @param tables the names of tables
   * @param listener called on a thread of the store, one call at a time; it may read, and must not
   *     be slow, since others wait
   * @return what ends it; a store that no other process can use never calls the listener
   */
  Subscription onChangeElsewhere(Set<String> tables, Runnable listener);

  /** What a listener is told by. */
  interface Subscription extends AutoCloseable {
    /** Ends it; harmless when it has ended. */
    @Override
    void close();
  }

  /** Work within a transaction. The transaction must not be used after it returned. */
  @FunctionalInterface
  interface Work<T> {
    /** Does the work. */
    T run(Transaction transaction);
  }
}
