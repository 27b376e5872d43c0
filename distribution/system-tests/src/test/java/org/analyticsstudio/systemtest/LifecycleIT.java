package org.analyticsstudio.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.analyticsstudio.systemtest.process.Distribution;
import org.analyticsstudio.systemtest.process.StudioClient;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.analyticsstudio.systemtest.process.StudioProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From start to stop, and to the next start. */
@Timeout(180)
class LifecycleIT {
  @TempDir Path folder;

  @Test
  void it_is_ready_when_it_says_so_and_SIGTERM_ends_it_within_ten_seconds() {
    try (StudioProcess studio = StudioProcess.inHome(home()).with("--no-sample").start()) {
      StudioClient client = studio.client();

      assertThat(client.get("/api/v1/health/live").status()).isEqualTo(200);
      assertThat(client.get("/api/v1/health/ready").status()).isEqualTo(200);
      assertThat(client.get("/api/v1/health/ready").headers().firstValue("X-Request-Id"))
          .isPresent();

      long begun = System.nanoTime();
      Ended ended = studio.stop();

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
      assertThat(ended.exitCode()).isZero();
      assertThat(ended.output()).doesNotContain("ERROR", "WARN", "Exception");
    }
  }

  @Test
  void it_lives_before_it_is_ready() throws Exception {
    Distribution neverReady =
        Distribution.ofThisBuild()
            .copyWithout(
                file -> file.getFileName().toString().startsWith("store-"),
                folder.resolve("incomplete"));
    int port = freePort();
    try (StudioProcess studio =
        StudioProcess.inHome(home()).onPort(port).from(neverReady).begin()) {
      StudioClient client = studio.clientBeforeReady(port);

      assertThat(client.get("/api/v1/health/live").status()).isEqualTo(200);
      StudioClient.Answer ready = client.get("/api/v1/health/ready");
      assertThat(ready.status()).isEqualTo(503);
      assertThat(ready.headers().firstValue("Retry-After")).isPresent();
      assertThat(ready.json().path("code").asText()).isEqualTo("not_ready");
    }
  }

  @Test
  void status_and_stop_find_the_running_product_by_its_home() throws Exception {
    try (StudioProcess studio = StudioProcess.inHome(home()).with("--no-sample").start()) {
      assertThat(command("status").output()).contains("Running at " + studio.url());
      assertThat(Files.getPosixFilePermissions(home().resolve("run/instance")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));

      assertThat(command("stop")).isEqualTo(new Ended(0, "Stopped.\n"));

      assertThat(studio.awaitEnd(Duration.ofSeconds(1)).exitCode()).isZero();
      assertThat(command("status")).isEqualTo(new Ended(3, "Not running.\n"));
    }
  }

  @Test
  void what_was_acknowledged_is_there_after_a_restart_and_after_a_kill() {
    try (StudioProcess studio = StudioProcess.inHome(home()).with("--no-sample").start()) {
      assertThat(createProject(studio, "before_stop")).isEqualTo(201);
      studio.stop();
    }
    try (StudioProcess studio = StudioProcess.inHome(home()).with("--no-sample").start()) {
      assertThat(createProject(studio, "before_kill")).isEqualTo(201);
      studio.kill();
    }
    try (StudioProcess studio = StudioProcess.inHome(home()).with("--no-sample").start()) {
      assertThat(studio.client().signIn().get("/api/v1/projects").json().path("items"))
          .extracting(project -> project.path("id").asText())
          .contains("before_stop", "before_kill");
      assertThat(studio.output()).doesNotContain("password:");
    }
  }

  @Test
  void the_temporary_folder_does_not_grow_from_start_to_start() throws Exception {
    StudioProcess.inHome(home()).with("--no-sample").start().kill();
    Files.writeString(home().resolve("tmp/left-over"), "of a killed process");

    try (StudioProcess studio = StudioProcess.inHome(home()).with("--no-sample").start()) {
      assertThat(studio.client().get("/api/v1/health/ready").status()).isEqualTo(200);
      try (Stream<Path> files = Files.list(home().resolve("tmp"))) {
        assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("left-over");
      }
    }
  }

  private static int createProject(StudioProcess studio, String id) {
    return studio.client().signIn().post("/api/v1/projects", Map.of("id", id, "name", id)).status();
  }

  private Ended command(String name) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Distribution.ofThisBuild().command().toString(),
                    name,
                    "--home",
                    home().toString()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Ended(process.waitFor(), output);
  }

  private static int freePort() throws IOException {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Path home() {
    return folder.resolve("home");
  }
}
