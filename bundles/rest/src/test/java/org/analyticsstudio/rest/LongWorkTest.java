package org.analyticsstudio.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.analyticsstudio.api.catalog.FileFormat;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.jobs.Job;
import org.analyticsstudio.api.jobs.JobState;
import org.analyticsstudio.api.jobs.Jobs;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that takes long: made a job when asked for, ended when nobody waits for it any more. */
@Timeout(60)
class LongWorkTest {

  private final TestServer server = new TestServer();
  private final AtomicReference<Jobs.Work> work = new AtomicReference<>();
  private volatile Job job = job(JobState.QUEUED, 0, null, null);

  @BeforeEach
  void keepJobs() {
    server.jobs.when(
        "start",
        arguments -> {
          work.set((Jobs.Work) arguments[1]);
          return job;
        });
    server.jobs.when(
        "get",
        arguments -> {
          if (!arguments[1].equals("j1")) {
            throw Problem.notFound("job_not_found", "There is no such job.", "x").asException();
          }
          return job;
        });
    server.jobs.when(
        "cancel",
        arguments -> {
          job = job(JobState.CANCELLED, 0.4, null, null);
          return job;
        });
    server.files.when(
        "reread", arguments -> understoodWith(((UploadOptions) arguments[2]).delimiter()));
  }

  private static UploadedFile understoodWith(String delimiter) {
    return new UploadedFile(
        "f1",
        "sales",
        "by " + delimiter,
        8,
        FileFormat.CSV,
        null,
        null,
        List.of(),
        1,
        List.of(),
        List.of());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Job job(JobState state, double progress, Object result, Problem problem) {
    return new Job("j1", "analyst", state, progress, "Loading", result, problem);
  }

  private HttpResponse<String> reread(String prefer) {
    return server.send(
        TestServer.bearer(server.request("/files/f1/reread"), "analyst")
            .header("Content-Type", "application/json")
            .header("Prefer", prefer)
            .POST(BodyPublishers.ofString("{\"options\":{\"delimiter\":\";\"}}")));
  }

  @Test
  void whoDoesNotWantToWaitGetsAJob() throws Exception {
    HttpResponse<String> accepted = reread("return=minimal, respond-async");

    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(accepted.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/jobs/j1");
    assertThat(accepted.headers().firstValue("Preference-Applied")).hasValue("respond-async");
    assertThat(TestServer.json(accepted).path("state").asText()).isEqualTo("queued");
    assertThat(work.get().run(Progress.unwatched())).isEqualTo(understoodWith(";"));
  }

  @Test
  void otherPreferencesAreNotTakenForIt() {
    HttpResponse<String> response = reread("wait=10, no-respond-async");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(work).hasNullValue();
    assertThat(response.body()).contains("\"original_name\":\"by ;\"");
  }

  @Test
  void aJobTellsHowFarItIsAndWhatCameOfIt() {
    job = job(JobState.RUNNING, 0.25, null, null);
    HttpResponse<String> running = server.get("/jobs/j1", "analyst");
    assertThat(running.body())
        .isEqualTo(
            "{\"id\":\"j1\",\"owner\":\"analyst\",\"state\":\"running\",\"progress\":0.25,"
                + "\"message\":\"Loading\"}");

    job = job(JobState.DONE, 1, Map.of("rows", 3), null);
    assertThat(TestServer.json(server.get("/jobs/j1", "analyst")).at("/result/rows").asInt())
        .isEqualTo(3);

    job = job(JobState.FAILED, 0.5, null, Problem.invalid("nul_bytes", "Row 2 has a NUL byte."));
    HttpResponse<String> failed = server.get("/jobs/j1", "analyst");
    assertThat(failed.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(failed).at("/problem/code").asText()).isEqualTo("nul_bytes");
    assertThat(TestServer.json(failed).at("/problem/status").asInt()).isEqualTo(422);
  }

  @Test
  void aJobIsCancelledByDeletingIt() {
    HttpResponse<String> response =
        server.send(TestServer.bearer(server.request("/jobs/j1"), "analyst").DELETE());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(TestServer.json(response).path("state").asText()).isEqualTo("cancelled");
    assertThat(server.get("/jobs/j2", "analyst").statusCode()).isEqualTo(404);
  }

  @Test
  void aQueryEndsWhenWhoAskedHasGone() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    server.queries.when(
        "execute",
        arguments -> {
          Cancellation cancellation = ((QueryContext) arguments[2]).cancellation();
          assertThat(((Principal) arguments[0]).name()).isEqualTo("viewer");
          try (Cancellation.Registration ignored = cancellation.onCancel(cancelled::countDown)) {
            running.countDown();
            assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
          }
          throw Problem.of(499, "query_cancelled", "Cancelled", "Nobody waits.").asException();
        });
    String body = "{\"dataset_id\":\"a\"}";
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket
          .getOutputStream()
          .write(
              ("POST /api/v1/query/execute HTTP/1.1\r\nHost: localhost\r\n"
                      + "Authorization: Bearer viewer\r\nContent-Type: application/json\r\n"
                      + "Content-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(US_ASCII));
      assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(cancelled.getCount()).isEqualTo(1);
    }
    assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
  }
}
