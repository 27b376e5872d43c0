package org.analyticsstudio.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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

  private final Connection connection;
  private final BlockingQueue<PendingWrite<?>> pending = new LinkedBlockingQueue<>();
  private final PendingWrite<Boolean> stop = new PendingWrite<>(transaction -> true);
  private final Thread thread;
  private final Object gate = new Object();
  private boolean closed;

  WriteQueue(Connection connection) {
    this.connection = connection;
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
        closeConnection();
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
    try {
      execute("begin immediate");
      long deadline = System.nanoTime() + LONGEST_BATCH_NANOS;
      runOne(first);
      while (batch.size() < MOST_PER_COMMIT && System.nanoTime() < deadline) {
        PendingWrite<?> next = nextWaiting();
        if (next == null) {
          break;
        }
        batch.add(next);
        runOne(next);
      }
      execute("commit");
    } catch (SQLException | RuntimeException | Error e) {
      rollBack();
      RuntimeException failure = StoreFailure.of(e);
      batch.forEach(write -> write.fail(failure));
    }
    batch.forEach(PendingWrite::acknowledge);
  }

  private @Nullable PendingWrite<?> nextWaiting() {
    return pending.peek() == stop ? null : pending.poll();
  }

  private void runOne(PendingWrite<?> write) throws SQLException {
    execute("savepoint one_write");
    if (!write.runIn(connection)) {
      execute("rollback to one_write");
    }
    execute("release one_write");
  }

  private void rollBack() {
    try {
      execute("rollback");
    } catch (SQLException e) {
      // SQLite has rolled back by itself already, as it does when the disk is full.
      StoreFailure.log("No transaction was left to roll back", e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void closeConnection() {
    try {
      connection.close();
    } catch (SQLException e) {
      StoreFailure.log("The metadata database was not closed cleanly", e);
    }
  }
}
