package org.analyticsstudio.systemtest.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticsstudio.systemtest.process.LiveClasses;
import org.analyticsstudio.systemtest.process.SteadyLoad;
import org.analyticsstudio.systemtest.process.SteadyLoad.Sent;
import org.analyticsstudio.systemtest.process.StudioClient;
import org.analyticsstudio.systemtest.process.StudioClient.Answer;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The adapter of all uploaded data is renewed, switched off and on, while people query. */
@Timeout(180)
class AdapterUnderLoadIT {
  private static final ShippedPlugin DUCKDB = new ShippedPlugin("duckdb");
  private static final int UPDATES = 8;
  private static final int SPARE = 3;
  private static final String CLASS_LOADER =
      "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";
  private static final Map<String, ?> BY_SHOP =
      Map.of(
          "dataset_id",
          "sales",
          "dimensions",
          List.of("shop"),
          "measures",
          List.of(Map.of("name", "amount", "aggregation", "SUM")));
  private static final Map<String, ?> ALL =
      Map.of("dataset_id", "sales", "measures", List.of(Map.of("name", "row_count")));

  @TempDir Path folder;
  private StudioProcess studio;
  private StudioClient admin;

  @BeforeEach
  void startWithDataToQuery() {
    studio = StudioProcess.inHome(folder.resolve("home")).with("--no-sample", "--dev").start();
    admin = studio.client().signIn();
    StringBuilder csv = new StringBuilder("shop,amount\n");
    IntStream.range(0, 20_000).forEach(i -> csv.append("s").append(i % 7).append(",1.25\n"));
    JsonNode file =
        admin.upload("default", "sales.csv", csv.toString().getBytes(UTF_8)).expect(201).json();
    admin
        .post(
            "/api/v1/datasets",
            Map.of(
                "id", "sales",
                "name", "Sales",
                "grain", "none",
                "file_id", file.path("file_id").asText()))
        .expect(201);
  }

  @Test
  void updates_fail_no_query_and_leave_no_class_loader_or_file_behind() throws Exception {
    try (StudioProcess running = studio) {
      LiveClasses classes = new LiveClasses(running.pid());
      SteadyLoad load =
          SteadyLoad.begin(
              List.of(
                  new Sent("by shop", () -> query(BY_SHOP)), new Sent("all", () -> query(ALL))));
      update("0.2.0");
      int loaders = classes.settledAtMost(CLASS_LOADER, 0);
      long files = openDatabases(running.pid());

      for (int i = 1; i <= UPDATES; i++) {
        update("0.2." + i);
      }

      assertThat(load.end()).as("failed queries").isEmpty();
      assertThat(load.sent()).isGreaterThan(UPDATES * 2);
      assertThat(query(ALL).join().json().at("/results/0/row_count").asInt()).isEqualTo(20_000);
      assertThat(classes.settledAtMost(CLASS_LOADER, loaders + SPARE))
          .as("class loaders of bundles, %d before", loaders)
          .isBetween(loaders - SPARE, loaders + SPARE);
      assertThat(openDatabases(running.pid())).as("open database files").isEqualTo(files);
    }
  }

  @Test
  void switched_off_it_is_missed_in_words_and_only_until_it_is_back() throws Exception {
    try (StudioProcess running = studio) {
      Answer refused = admin.post("/api/v1/plugins/duckdb/disable", Map.of()).expect(409);
      assertThat(refused.body()).contains("sales");
      SteadyLoad others = SteadyLoad.begin(admin, List.of("/api/v1/auth/me", "/api/v1/projects"));
      List<CompletableFuture<Answer>> underWay =
          Stream.generate(() -> query(BY_SHOP)).limit(40).toList();

      admin.post("/api/v1/plugins/duckdb/disable?force=true", Map.of()).expect(200);

      for (CompletableFuture<Answer> answer : underWay) {
        assertEndedOrRetryable(answer.join());
      }
      Answer missed = query(ALL).join().expect(503);
      assertThat(missed.json().path("code").asText()).isEqualTo("data_source_unavailable");
      assertThat(openDatabases(running.pid())).as("open database files").isZero();
      admin.post("/api/v1/plugins/duckdb/enable", Map.of()).expect(200);
      query(ALL).join().expect(200);
      assertThat(others.end()).as("failed requests of others").isEmpty();
    }
  }

  private static void assertEndedOrRetryable(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isIn(200, 503);
    if (answer.status() == 503) {
      assertThat(answer.json().path("code").asText()).isEqualTo("data_source_unavailable");
      assertThat(answer.json().path("hint").asText()).isNotBlank();
    }
  }

  private CompletableFuture<Answer> query(Map<String, ?> query) {
    return admin.beginPost("/api/v1/query/execute", query);
  }

  private void update(String version) throws IOException {
    byte[] jar = DUCKDB.jar(version);
    admin.postFile("/api/v1/plugins", "duckdb-" + version + ".jar", jar).expect(201);
    assertThat(
            admin.get("/api/v1/plugins/" + DUCKDB.id()).expect(200).json().path("version").asText())
        .isEqualTo(version);
  }

  private static long openDatabases(long pid) throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return open.filter(AdapterUnderLoadIT::isDatabase).count();
    }
  }

  private static boolean isDatabase(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().endsWith(".duckdb");
    } catch (IOException e) {
      // It was closed since it was listed.
      return false;
    }
  }
}
