package org.analyticsstudio.systemtest.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.analyticsstudio.systemtest.process.StudioClient;
import org.analyticsstudio.systemtest.process.StudioClient.Answer;
import org.analyticsstudio.systemtest.process.StudioProcess;

/** Work that is begun in one life of the product and looked at in the next. */
final class InterruptedJob {
  /** So many that loading them can be caught in the middle. */
  static final Orders MANY = Orders.of(300_000);

  static final Orders FEW = Orders.of(100);

  private final Path home;
  private final HomeFiles files;
  private JsonNode many;
  private Set<String> before = Set.of();

  InterruptedJob(Path home) {
    this.home = home;
    this.files = new HomeFiles(home);
  }

  StudioProcess start() {
    return StudioProcess.inHome(home).with("--no-sample").start();
  }

  /** A dataset of a few orders, and an uploaded file with many. */
  Desk prepare(StudioProcess studio) {
    Desk desk = Desk.inNewProject(studio.client().signIn(), "work");
    desk.dataset("kept", desk.upload("few.csv", FEW.csv()));
    many = desk.upload("many.csv", MANY.csv());
    before = files.kept();
    return desk;
  }

  /** Sends some of a file and then no more; returns when it is being received. */
  CompletableFuture<Answer> uploadWithoutEnd(Desk desk) {
    CountDownLatch never = new CountDownLatch(1);
    InputStream silence =
        new InputStream() {
          @Override
          public int read() {
            try {
              never.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return -1;
          }
        };
    BodyPublisher content =
        BodyPublishers.ofInputStream(
            () -> new SequenceInputStream(new ByteArrayInputStream(MANY.csv()), silence));
    CompletableFuture<Answer> answer =
        desk.client().beginUpload("work", "endless.csv", content, Map.of());
    files.awaitWorkOn(".upload");
    return answer;
  }

  CompletableFuture<Answer> uploadToBeLoaded(Desk desk) {
    CompletableFuture<Answer> answer =
        desk.client()
            .beginUpload("work", "new.csv", BodyPublishers.ofByteArray(MANY.csv()), Map.of());
    files.awaitWorkOn(".duckdb");
    return answer;
  }

  /** Loads the file anew for a dataset, because a type is to be another. */
  CompletableFuture<Answer> datasetToBeLoaded(Desk desk) {
    CompletableFuture<Answer> answer =
        desk.client()
            .beginPost(
                "/api/v1/datasets",
                Map.of(
                    "id",
                    "made",
                    "project_id",
                    "work",
                    "name",
                    "Made",
                    "grain",
                    "daily",
                    "file_id",
                    many.path("file_id").asText(),
                    "columns",
                    List.of(Map.of("name", "quantity", "type", "text"))));
    files.awaitWorkOn(".duckdb");
    return answer;
  }

  CompletableFuture<Answer> versionToBeAppended(Desk desk) {
    CompletableFuture<Answer> answer =
        desk.client()
            .beginPost(
                "/api/v1/datasets/kept/versions",
                Map.of("file_id", many.path("file_id").asText(), "mode", "append"));
    files.awaitWorkOn(".duckdb");
    return answer;
  }

  /** Nothing but what there was before. */
  void assertAbsent(StudioProcess next) {
    Desk desk = new Desk(next.client().signIn(), "work");
    assertThat(desk.sales("kept")).isEqualTo(FEW.sales());
    assertThat(files.kept()).isEqualTo(before);
  }

  /** All of the new dataset and its one file, or nothing. */
  void assertDatasetWholeOrAbsent(StudioProcess next) {
    StudioClient client = next.client().signIn();
    if (client.get("/api/v1/datasets/made").status() == 404) {
      assertAbsent(next);
    } else {
      assertThat(new Desk(client, "work").sales("made")).isEqualTo(MANY.sales());
      assertThat(newFiles()).singleElement().asString().startsWith("data/datasets/made/");
    }
  }

  /** All of the new version and its one file, or nothing. */
  void assertVersionWholeOrAbsent(StudioProcess next) {
    Desk desk = new Desk(next.client().signIn(), "work");
    if (versions(next) == 1) {
      assertAbsent(next);
    } else {
      assertThat(desk.sales("kept")).isEqualTo(FEW.sales().add(MANY.sales()).stripTrailingZeros());
      assertThat(newFiles()).singleElement().asString().startsWith("data/datasets/kept/");
    }
  }

  /** How many versions the dataset has. */
  int versions(StudioProcess next) {
    return next.client()
        .signIn()
        .get("/api/v1/datasets/kept/versions")
        .expect(200)
        .json()
        .path("items")
        .size();
  }

  private Set<String> newFiles() {
    Set<String> now = new TreeSet<>(files.kept());
    assertThat(now).containsAll(before);
    now.removeAll(before);
    return now;
  }
}
