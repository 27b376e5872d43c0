package org.analyticsstudio.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import org.analyticsstudio.api.store.MetadataStore;

/**
 * The metadata database in one SQLite file, {@code db/studio.db} below the home.
 *
 * <p>Tests of other bundles get a real one, migrated and empty, by a dependency on this module in
 * scope {@code test} and
 *
 * <pre>{@code
 * @TempDir Path home;
 *
 * try (SqliteMetadataStore store = SqliteMetadataStore.open(home)) { … }
 * }</pre>
 */
public final class SqliteMetadataStore implements MetadataStore, AutoCloseable {

  private final WriteQueue writes;
  private final ReadPool reads;
  private final ThreadLocal<Boolean> working = ThreadLocal.withInitial(() -> false);

  private SqliteMetadataStore(WriteQueue writes, ReadPool reads) {
    this.writes = writes;
    this.reads = reads;
  }

  /**
   * Opens the database of a home, making or migrating it as needed.
   *
   * @throws IllegalStateException when it can't be opened or migrated; the message is for people
   */
  public static SqliteMetadataStore open(Path home) {
    SqliteFile file = SqliteFile.below(home);
    new Migrations(file).run();
    try {
      return new SqliteMetadataStore(new WriteQueue(file.openWriter()), new ReadPool(file));
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The metadata database " + file.path() + " can't be opened: " + e.getMessage(), e);
    }
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

  /** Finishes the writes that were accepted, then closes the database. */
  @Override
  public void close() {
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
