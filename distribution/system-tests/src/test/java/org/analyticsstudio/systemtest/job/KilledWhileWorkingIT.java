package org.analyticsstudio.systemtest.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.analyticsstudio.systemtest.process.StudioClient.Answer;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** After a kill in the middle of it, work is whole or absent, and no stray file is left. */
@Timeout(300)
class KilledWhileWorkingIT {
  private static final int SAVES_BEFORE_THE_KILL = 30;

  @TempDir Path home;
  private InterruptedJob job;

  @BeforeEach
  void job() {
    job = new InterruptedJob(home);
  }

  @Test
  void a_file_that_was_being_received_is_absent() {
    try (StudioProcess studio = job.start()) {
      CompletableFuture<Answer> answer = job.uploadWithoutEnd(job.prepare(studio));
      studio.kill();
      assertThat(answer.exceptionally(gone -> null).join()).isNull();
    }
    try (StudioProcess next = job.start()) {
      job.assertAbsent(next);
    }
  }

  @Test
  void a_file_that_was_being_loaded_is_absent() {
    try (StudioProcess studio = job.start()) {
      CompletableFuture<Answer> answer = job.uploadToBeLoaded(job.prepare(studio));
      studio.kill();
      assertThat(answer.exceptionally(gone -> null).join()).isNull();
    }
    try (StudioProcess next = job.start()) {
      job.assertAbsent(next);
    }
  }

  @Test
  void a_dataset_that_was_being_loaded_is_whole_or_absent() {
    try (StudioProcess studio = job.start()) {
      job.datasetToBeLoaded(job.prepare(studio));
      studio.kill();
    }
    try (StudioProcess next = job.start()) {
      job.assertDatasetWholeOrAbsent(next);
    }
  }

  @Test
  void a_version_that_was_being_appended_is_whole_or_absent() {
    try (StudioProcess studio = job.start()) {
      job.versionToBeAppended(job.prepare(studio));
      studio.kill();
    }
    try (StudioProcess next = job.start()) {
      job.assertVersionWholeOrAbsent(next);
    }
  }

  @Test
  void a_schema_that_was_being_saved_is_the_last_acknowledged_or_the_one_after_it()
      throws Exception {
    AtomicInteger acknowledged = new AtomicInteger();
    try (StudioProcess studio = job.start()) {
      Desk desk = Desk.inNewProject(studio.client().signIn(), "work");
      desk.dataset("kept", desk.upload("few.csv", InterruptedJob.FEW.csv()));
      CountDownLatch enough = new CountDownLatch(SAVES_BEFORE_THE_KILL);
      CompletableFuture<Void> saving =
          CompletableFuture.runAsync(() -> saveWithoutEnd(desk, acknowledged, enough));
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
      studio.kill();
      saving.join();
    }
    try (StudioProcess next = job.start()) {
      Desk desk = new Desk(next.client().signIn(), "work");
      JsonNode current = desk.get("/api/v1/datasets/kept/semantic");
      int saved =
          Integer.parseInt(description(current.path("schema_json")).path("description").asText());
      assertThat(saved).isBetween(acknowledged.get(), acknowledged.get() + 1);
      assertThat(desk.get("/api/v1/datasets/kept/semantic/versions?limit=1000").path("items"))
          .extracting(version -> version.path("version").asInt())
          .containsExactlyElementsOf(
              IntStream.rangeClosed(0, saved).map(back -> saved + 1 - back).boxed().toList());
      assertThat(desk.sales("kept")).isEqualTo(InterruptedJob.FEW.sales());
    }
  }

  /** Numbers each schema from 1 in a description; returns when nobody answers any more. */
  private static void saveWithoutEnd(Desk desk, AtomicInteger acknowledged, CountDownLatch enough) {
    JsonNode schema = desk.draft("kept");
    try {
      while (true) {
        description(schema).put("description", String.valueOf(acknowledged.get() + 1));
        desk.saveSchema("kept", schema);
        acknowledged.incrementAndGet();
        enough.countDown();
      }
    } catch (UncheckedIOException killed) {
      assertThat(acknowledged).hasPositiveValue();
    }
  }

  private static ObjectNode description(JsonNode schema) {
    return (ObjectNode) schema.path("dimensions").path(0);
  }
}
