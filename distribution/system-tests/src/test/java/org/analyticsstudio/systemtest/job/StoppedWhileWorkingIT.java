package org.analyticsstudio.systemtest.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.systemtest.process.StudioClient.Answer;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.analyticsstudio.systemtest.process.StudioProcess.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM lets work end that can, undoes what can't, and is over within ten seconds. */
@Timeout(300)
class StoppedWhileWorkingIT {
  private static final int CLIENTS = 8;
  private static final int QUERIES_BEFORE_THE_STOP = 100;

  @TempDir Path home;
  private InterruptedJob job;

  @BeforeEach
  void job() {
    job = new InterruptedJob(home);
  }

  @Test
  void queries_are_answered_to_the_end_or_told_to_come_again() throws Exception {
    Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    CountDownLatch enough = new CountDownLatch(QUERIES_BEFORE_THE_STOP);
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try (StudioProcess studio = job.start()) {
      Desk desk = job.prepare(studio);
      List<Future<?>> asking = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        asking.add(clients.submit(() -> askWithoutEnd(desk, answers, enough)));
      }
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();

      assertStopsInTime(studio);

      for (Future<?> client : asking) {
        client.get(60, TimeUnit.SECONDS);
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .extracting(answer -> answer.status() + " " + answer.body())
        .allMatch(refusal -> refusal.startsWith("503 {") && refusal.contains("\"code\""));
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 200)
        .extracting(answer -> answer.json().path("row_count").asInt())
        .containsOnly(4);
  }

  @Test
  void a_load_ends_or_is_undone() {
    CompletableFuture<Answer> answer;
    try (StudioProcess studio = job.start()) {
      answer = job.versionToBeAppended(job.prepare(studio));

      assertStopsInTime(studio);
    }
    try (StudioProcess next = job.start()) {
      job.assertVersionWholeOrAbsent(next);
      answer
          .exceptionally(cutOff -> null)
          .thenAccept(
              told -> {
                if (told != null && told.status() == 201) {
                  assertThat(job.versions(next)).isEqualTo(2);
                }
              })
          .join();
    }
  }

  @Test
  void an_upload_that_never_ends_is_cut_off_and_undone() {
    try (StudioProcess studio = job.start()) {
      job.uploadWithoutEnd(job.prepare(studio));

      assertStopsInTime(studio);
    }
    try (StudioProcess next = job.start()) {
      job.assertAbsent(next);
    }
  }

  private static void assertStopsInTime(StudioProcess studio) {
    long begun = System.nanoTime();
    Ended ended = studio.stop();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    assertThat(ended.exitCode()).isZero();
    assertThat(ended.output()).doesNotContain("Exception", "\tat ");
  }

  /** Returns when nobody answers any more. */
  private static void askWithoutEnd(Desk desk, Queue<Answer> answers, CountDownLatch enough) {
    try {
      while (true) {
        answers.add(desk.client().post("/api/v1/query/execute", Desk.salesBy("kept", "region")));
        enough.countDown();
      }
    } catch (UncheckedIOException stopped) {
      assertThat(enough.getCount()).isZero();
    }
  }
}
