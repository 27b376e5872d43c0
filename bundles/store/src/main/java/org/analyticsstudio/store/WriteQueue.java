package org.analyticsstudio.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.store.MetadataStore.Work;
import org.jspecify.annotations.Nullable;

/**
 * Runs writes one after the other, in the order they came, on a thread of its own. Writes that wait
 * already share one commit, and thus one sync of the disk: each has a savepoint, so that it stays
 * atomic on its own, and none is acknowledged before the commit.
 */
final class WriteQueue implements AutoCloseable {

  private static final int MOST_PER_COMMIT = 64;
  private static final long LONGEST_BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Database database;
  private final BlockingQueue<PendingWrite<?>> pending = new LinkedBlockingQueue<>();
  private final PendingWrite<Boolean> stop = new PendingWrite<>(transaction -> true);
  private final Thread thread;
  private final Object gate = new Object();
  private boolean closed;
  private Optional<Connection> connection;

  WriteQueue(Database database) throws SQLException {
    this.database = database;
    this.connection = Optional.of(database.openWriter());
    this.thread = new Thread(this::serve, "metadata-writer");
    this.thread.setDaemon(true);
    this.thread.start();
  }

  <T> T run(Work<T> work) {
    return add(work).await();
  }

  <T> CompletionStage<T> enqueue(Work<T> work) {
    return add(work).outcome();
  }

  private <T> PendingWrite<T> add(Work<T> work) {
    PendingWrite<T> write = new PendingWrite<>(work);
    synchronized (gate) {
      if (closed) {
        throw StoreFailure.closed();
      }
      pending.add(write);
    }
    return write;
  }

  int waiting() {
    return pending.size();
  }

  @Override
  public void close() {
    synchronized (gate) {
      if (closed) {
        return;
      }
      closed = true;
      pending.add(stop);
    }
    stop.await();
  }

  private void serve() {
    while (true) {
      PendingWrite<?> first = takeNext();
      if (first == stop) {
        discard();
        stop.acknowledge();
        return;
      }
      commitTogether(first);
    }
  }

  private PendingWrite<?> takeNext() {
    while (true) {
      try {
        return pending.take();
      } catch (InterruptedException e) {
        // Work that interrupts its own thread must not stop the writes of others.
        continue;
      }
    }
  }

  private void commitTogether(PendingWrite<?> first) {
    List<PendingWrite<?>> batch = new ArrayList<>();
    batch.add(first);
    boolean committing = false;
    try {
      Connection writing = begin();
      long deadline = System.nanoTime() + LONGEST_BATCH_NANOS;
      runOne(writing, first);
      while (batch.size() < MOST_PER_COMMIT && System.nanoTime() < deadline) {
        PendingWrite<?> next = nextWaiting();
        if (next == null) {
          break;
        }
        batch.add(next);
        runOne(writing, next);
      }
      committing = true;
      execute(writing, "commit");
    } catch (SQLException | RuntimeException | Error e) {
      rollBack();
      boolean unknown =
          committing && e instanceof SQLException sql && database.leavesCommitUnknown(sql);
      RuntimeException failure = unknown ? StoreFailure.unknown(e) : StoreFailure.of(e);
      batch.forEach(write -> write.fail(failure));
    }
    batch.forEach(PendingWrite::acknowledge);
  }

  /** The connection in a transaction. One that lay idle may have been lost meanwhile. */
  private Connection begin() throws SQLException {
    if (connection.isPresent()) {
      try {
        execute(connection.get(), database.beginWriting());
        return connection.get();
      } catch (SQLException e) {
        StoreFailure.log("The metadata database is connected to anew", e);
        discard();
      }
    }
    Connection fresh = database.openWriter();
    connection = Optional.of(fresh);
    execute(fresh, database.beginWriting());
    return fresh;
  }

  private @Nullable PendingWrite<?> nextWaiting() {
    return pending.peek() == stop ? null : pending.poll();
  }

  private void runOne(Connection writing, PendingWrite<?> write) throws SQLException {
    execute(writing, "savepoint one_write");
    if (!write.runIn(writing)) {
      execute(writing, "rollback to one_write");
    }
    execute(writing, "release one_write");
  }

  private void rollBack() {
    if (connection.isEmpty()) {
      return;
    }
    try {
      execute(connection.get(), "rollback");
    } catch (SQLException e) {
      // SQLite has rolled back by itself already, as it does when the disk is full; a server is
      // gone.
      StoreFailure.log("No transaction was left to roll back", e);
      discard();
    }
  }

  private void discard() {
    connection.ifPresent(WriteQueue::close);
    connection = Optional.empty();
  }

  private static void execute(Connection on, String sql) throws SQLException {
    try (Statement statement = on.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      StoreFailure.log("A connection to the metadata database was not closed cleanly", e);
    }
  }
}
