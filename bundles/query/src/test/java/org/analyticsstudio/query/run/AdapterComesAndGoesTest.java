package org.analyticsstudio.query.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.RowSink;
import org.analyticsstudio.duckdb.DuckDbAdapter;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.MeasureRef;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.query.support.Studio;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class AdapterComesAndGoesTest {

  private static final SemanticQuery ROWS =
      SemanticQuery.of("orders", List.of(), List.of(MeasureRef.of("row_count")));

  @TempDir Path folder;
  @TempDir Path otherFolder;
  private Studio studio;

  @BeforeEach
  void open() {
    studio = Studio.withOrders(folder, withDrainTime(Duration.ofMillis(200)));
  }

  private static RunLimits withDrainTime(Duration drainTime) {
    RunLimits usual = RunLimits.DEFAULT;
    return new RunLimits(
        usual.timeout(),
        usual.maxWaiting(),
        usual.patience(),
        usual.maxOpenSessions(),
        usual.maxIdle(),
        drainTime);
  }

  @AfterEach
  void close() {
    studio.close();
  }

  @Test
  void withoutItsAdapterADatasetCanBeAskedAgainLater() {
    studio.ask(ROWS);
    studio.runner.remove(studio.adapter);

    ProblemException gone = catchThrowableOfType(ProblemException.class, () -> studio.ask(ROWS));
    assertThat(gone.problem().status()).isEqualTo(503);
    assertThat(gone.problem().code()).isEqualTo("data_source_unavailable");

    studio.runner.add(studio.adapter);
    assertThat(studio.ask(ROWS).rowCount()).isEqualTo(1);
  }

  @Test
  void whatRunsWhenTheAdapterLeavesEndsWithAClearProblem() {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    CompletableFuture<ProblemException> outcome =
        CompletableFuture.supplyAsync(
            () ->
                catchThrowableOfType(
                    ProblemException.class, () -> stream(reading, left, new Cancellation())));
    await(reading);

    studio.runner.remove(studio.adapter);
    left.countDown();

    assertThat(outcome.join().problem().code()).isEqualTo("data_source_unavailable");
    assertThat(studio.audit.last().outcome()).isEqualTo("failed");
  }

  @Test
  void whatRunsWhenTheAdapterLeavesIsGivenTimeToEnd() {
    studio.close();
    studio = Studio.withOrders(otherFolder, withDrainTime(Duration.ofSeconds(20)));
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Void> query =
        CompletableFuture.runAsync(() -> stream(reading, go, new Cancellation()));
    await(reading);
    CompletableFuture<Void> leaving =
        CompletableFuture.runAsync(() -> studio.runner.remove(studio.adapter));

    assertThat(leaving).isNotDone();
    go.countDown();

    query.join();
    leaving.join();
    assertThat(studio.audit.last().outcome()).isEqualTo("ok");
  }

  @Test
  void anotherVersionOfAnAdapterTakesNewWorkWhileTheOneBeforeEndsItsOwn() {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    CompletableFuture<Void> old =
        CompletableFuture.runAsync(() -> stream(reading, go, new Cancellation()));
    await(reading);
    DuckDbAdapter next = new DuckDbAdapter();
    studio.runner.add(next);

    assertThat(studio.ask(ROWS).rowCount()).isEqualTo(1);
    go.countDown();
    old.join();
    studio.runner.remove(studio.adapter);

    assertThat(studio.ask(ROWS).rowCount()).isEqualTo(1);
  }

  @Test
  void whenANewVersionLeavesAgainTheOneBeforeIsUsed() {
    DuckDbAdapter next = new DuckDbAdapter();
    studio.runner.add(next);
    studio.ask(ROWS);

    studio.runner.remove(next);

    assertThat(studio.ask(ROWS).rowCount()).isEqualTo(1);
  }

  @Test
  void whatIsCancelledWhileItIsReadEndsAndIsWrittenDown() {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    Cancellation cancellation = new Cancellation();
    CompletableFuture<ProblemException> outcome =
        CompletableFuture.supplyAsync(
            () ->
                catchThrowableOfType(
                    ProblemException.class, () -> stream(reading, cancelled, cancellation)));
    await(reading);

    cancellation.cancel();
    cancelled.countDown();

    assertThat(outcome.join().problem().status()).isEqualTo(499);
    assertThat(studio.audit.last().outcome()).isEqualTo("cancelled");
  }

  private void stream(CountDownLatch reading, CountDownLatch go, Cancellation cancellation) {
    studio.engine.stream(
        Studio.ANA,
        SemanticQuery.of("orders", List.of(DimensionRef.of("order_id")), List.of()),
        new QueryContext("query", "r-1", cancellation),
        new RowSink() {
          @Override
          public void columns(List<ResultColumn> columns) {
            reading.countDown();
            await(go);
          }

          @Override
          public void row(Object[] values) {}
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
