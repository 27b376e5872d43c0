package org.analyticsstudio.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.analyticsstudio.api.store.MetadataStore;

/** The metadata database, in SQLite's or PostgreSQL's hands. */
public final class SqlMetadataStore implements MetadataStore, AutoCloseable {

  private final Database database;
  private final WriteQueue writes;
  private final ReadPool reads;
  private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);

  private SqlMetadataStore(Database database, WriteQueue writes, ReadPool reads) {
    this.database = database;
    this.writes = writes;
    this.reads = reads;
  }

  /**
   * Opens a database, making or migrating its tables as needed.
   *
   * @throws IllegalStateException when it can't be opened or migrated; the message is for people
   */
  static SqlMetadataStore open(Database database) {
    database.prepare();
    try {
      return new SqlMetadataStore(database, new WriteQueue(database), new ReadPool(database));
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The metadata database " + database.name() + " can't be opened: " + e.getMessage(), e);
    }
  }

  /** Opens the database file of a home, {@code db/studio.db} below it. */
  public static SqlMetadataStore open(Path home) {
    return open(SqliteDatabase.below(home));
  }

  @Override
  public <T> T read(Work<T> work) {
    refuseNesting();
    return reads.run(inside(work));
  }

  @Override
  public <T> T write(Work<T> work) {
    refuseNesting();
    return writes.run(inside(work));
  }

  @Override
  public <T> CompletionStage<T> enqueue(Work<T> work) {
    refuseNesting();
    return writes.enqueue(inside(work));
  }

  @Override
  public Subscription onChangeElsewhere(Set<String> tables, Runnable listener) {
    return database.onChangeElsewhere(tables, listener);
  }

  /** Finishes the writes that were accepted, then closes the database. */
  @Override
  public void close() {
    database.close();
    writes.close();
    reads.close();
  }

  /** How many writes wait for their turn. */
  int waitingWrites() {
    return writes.waiting();
  }

  private void refuseNesting() {
    if (working.get()) {
      throw new IllegalStateException("Work on the store must not start other work on the store.");
    }
  }

  private <T> Work<T> inside(Work<T> work) {
    return transaction -> {
      working.set(true);
      try {
        return work.run(transaction);
      } finally {
        working.remove();
      }
    };
  }
}
