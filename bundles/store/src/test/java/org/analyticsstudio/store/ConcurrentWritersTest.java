package org.analyticsstudio.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentWritersTest {

  @TempDir Path home;
  private SqlMetadataStore store;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void open() {
    store = TestStore.open(home);
    store.write(
        tx ->
            tx.update(
                "create table events (n "
                    + TestStore.database(home).placeholders().get("identity")
                    + ", writer integer, nth integer)"));
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    store.close();
  }

  @Test
  void takeTurnsInTheOrderTheyCame() throws Exception {
    CountDownLatch release = holdTheWriter();
    List<Future<Integer>> writes = new ArrayList<>();
    for (int writer = 0; writer < 100; writer++) {
      int number = writer;
      writes.add(threads.submit(() -> write(number, 0)));
      awaitWaiting(writer + 1);
    }
    release.countDown();
    for (Future<Integer> write : writes) {
      write.get();
    }
    List<Long> order =
        store.read(tx -> tx.query("select writer from events order by n", r -> r.number("writer")));
    assertThat(order).hasSize(100).isSorted();
  }

  @Test
  void writesThatNobodyWaitsForKeepTheirPlaceAndEndBeforeTheStoreCloses() throws Exception {
    CountDownLatch release = holdTheWriter();
    List<CompletionStage<Integer>> queued = new ArrayList<>();
    for (int writer = 0; writer < 100; writer++) {
      int number = writer;
      queued.add(
          store.enqueue(tx -> tx.update("insert into events (writer, nth) values (?, 0)", number)));
    }
    CompletionStage<Integer> failing = store.enqueue(tx -> tx.update("no SQL at all"));
    assertThat(queued).noneMatch(write -> write.toCompletableFuture().isDone());
    release.countDown();
    store.close();
    assertThat(queued).allMatch(write -> write.toCompletableFuture().join() == 1);
    assertThat(failing.toCompletableFuture()).isCompletedExceptionally();
    store = TestStore.open(home);
    List<Long> order =
        store.read(tx -> tx.query("select writer from events order by n", r -> r.number("writer")));
    assertThat(order).hasSize(100).isSorted();
  }

  @Test
  void allSucceedAndNoneStarvesNextToWorkThatReads() throws Exception {
    int writers = 16;
    int each = 100;
    CyclicBarrier together = new CyclicBarrier(writers + 2);
    List<Future<?>> all = new ArrayList<>();
    for (int writer = 0; writer < writers; writer++) {
      int number = writer;
      all.add(
          threads.submit(
              () -> {
                together.await();
                for (int nth = 0; nth < each; nth++) {
                  write(number, nth);
                }
                return null;
              }));
    }
    for (int reader = 0; reader < 2; reader++) {
      all.add(
          threads.submit(
              () -> {
                together.await();
                for (int nth = 0; nth < each; nth++) {
                  count();
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    assertThat(count()).isEqualTo(writers * each);
    long waitedFor =
        store.<Long>read(
            tx -> tx.first(LONGEST_WAIT_IN_WRITES, row -> row.number("longest")).orElseThrow());
    assertThat(waitedFor)
        .as("writes of others between two of the same writer")
        .isLessThan(writers * each / 4);
  }

  @Test
  void shareACommitYetFailAlone() throws Exception {
    CountDownLatch release = holdTheWriter();
    List<Future<Integer>> writes = new ArrayList<>();
    for (int writer = 0; writer < 30; writer++) {
      int number = writer;
      writes.add(
          threads.submit(
              () ->
                  store.write(
                      tx -> {
                        int changed =
                            tx.update("insert into events (writer, nth) values (?, 0)", number);
                        if (number % 3 == 0) {
                          throw new IllegalArgumentException("writer " + number);
                        }
                        if (number % 3 == 1) {
                          tx.update("insert into nowhere values (1)");
                        }
                        return changed;
                      })));
      awaitWaiting(writer + 1);
    }
    release.countDown();
    int kept = 0;
    for (Future<Integer> write : writes) {
      try {
        kept += write.get();
      } catch (java.util.concurrent.ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(RuntimeException.class);
      }
    }
    assertThat(kept).isEqualTo(10);
    assertThat(
            store.<List<Long>>read(
                tx -> tx.query("select writer from events order by n", r -> r.number("writer"))))
        .hasSize(10)
        .allMatch(writer -> writer % 3 == 2);
  }

  private static final String LONGEST_WAIT_IN_WRITES =
      "select max(gap) as longest from"
          + " (select n - lag(n) over (partition by writer order by n) as gap from events)";

  private int write(int writer, int nth) {
    return store.write(
        tx -> tx.update("insert into events (writer, nth) values (?, ?)", writer, nth));
  }

  private long count() {
    return store.<Long>read(
        tx -> tx.first("select count(*) as n from events", row -> row.number("n")).orElseThrow());
  }

  /** Keeps the writer busy, so that what is written meanwhile waits. */
  private CountDownLatch holdTheWriter() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    threads.submit(
        () ->
            store.write(
                tx -> {
                  held.countDown();
                  try {
                    release.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return true;
                }));
    held.await();
    return release;
  }

  private void awaitWaiting(int count) {
    while (store.waitingWrites() < count) {
      Thread.onSpinWait();
    }
  }
}
