package org.analyticsstudio.systemtest.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.analyticsstudio.systemtest.process.LiveClasses;
import org.analyticsstudio.systemtest.process.SteadyLoad;
import org.analyticsstudio.systemtest.process.SteadyLoad.Sent;
import org.analyticsstudio.systemtest.process.StudioClient;
import org.analyticsstudio.systemtest.process.StudioClient.Answer;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.analyticsstudio.testkit.llm.ScriptedReply;
import org.analyticsstudio.testkit.llm.ScriptedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The language model provider is renewed, switched off and on, while people ask. */
@Timeout(180)
class ProviderUnderLoadIT {
  private static final ShippedPlugin OPENAI = new ShippedPlugin("openai");
  private static final int UPDATES = 6;
  private static final int SPARE = 3;
  private static final long POLL_MS = 100;
  private static final long BETWEEN_QUESTIONS_MS = 80;
  private static final Duration THINKING = Duration.ofMillis(60);
  private static final String INSTEAD = "This is what the built-in interpreter understood.";
  private static final String CLASS_LOADER =
      "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";
  private static final String QUERY =
      """
      {"dataset_id":"sample_sales","dimensions":[{"name":"region","granularity":null}],
       "measures":[{"name":"sales","aggregation":"SUM"}],"filters":[],"having":[],
       "time_filter":null,"order_by":[],"limit":null}""";

  @TempDir Path home;
  private final Queue<JsonNode> replies = new ConcurrentLinkedQueue<>();
  private ScriptedService service;
  private StudioProcess studio;
  private StudioClient admin;
  private String report;

  @BeforeEach
  void startWithAModel() throws Exception {
    service = ScriptedService.start();
    service.usually(ScriptedReply.after(THINKING, ScriptedReply.text(QUERY)));
    studio = StudioProcess.inHome(home).with("--dev").start();
    admin = studio.client().signIn();
    while (!admin
        .get("/api/v1/projects/sample/domain")
        .json()
        .path("state")
        .asText()
        .equals("ready")) {
      Thread.sleep(POLL_MS);
    }
    admin
        .put(
            "/api/v1/plugins/openai/settings",
            Map.of(
                "values",
                Map.of("base_url", service.url(), "model", "small"),
                "secrets",
                Map.of("api_key", ScriptedService.KEY)))
        .expect(200);
    report =
        admin
            .get("/api/v1/reports?project_id=sample")
            .json()
            .path("items")
            .path(0)
            .path("id")
            .asText();
  }

  @AfterEach
  void stop() {
    studio.close();
    service.close();
    assertThat(service.violations()).isEmpty();
  }

  @Test
  void updates_cost_no_answer_and_leave_no_class_loader_or_socket_behind() throws Exception {
    LiveClasses classes = new LiveClasses(studio.pid());
    ask().join().expect(200);
    update("0.2.0");
    ask().join().expect(200);
    int loaders = classes.settledAtMost(CLASS_LOADER, 0);
    replies.clear();
    SteadyLoad load =
        SteadyLoad.begin(List.of(new Sent("question", this::ask)), BETWEEN_QUESTIONS_MS);

    for (int i = 1; i <= UPDATES; i++) {
      update("0.2." + i);
    }

    assertThat(load.end()).as("failed questions").isEmpty();
    assertThat(replies).hasSizeGreaterThan(UPDATES * 2).allSatisfy(this::isOfTheModel);
    assertThat(classes.settledAtMost(CLASS_LOADER, loaders + SPARE))
        .as("class loaders of bundles, %d before", loaders)
        .isBetween(loaders - SPARE, loaders + SPARE);
  }

  @Test
  void switched_off_and_on_each_question_has_the_models_answer_or_the_interpreters_with_its_reason()
      throws Exception {
    ask().join().expect(200);
    SteadyLoad load =
        SteadyLoad.begin(List.of(new Sent("question", this::ask)), BETWEEN_QUESTIONS_MS);

    for (int i = 0; i < UPDATES; i++) {
      admin.post("/api/v1/plugins/openai/disable?force=true", Map.of()).expect(200);
      admin.post("/api/v1/plugins/openai/enable", Map.of()).expect(200);
      isOfTheModel(ask().join().expect(200).json());
    }
    admin.post("/api/v1/plugins/openai/disable?force=true", Map.of()).expect(200);

    assertThat(load.end()).as("failed questions").isEmpty();
    assertThat(replies)
        .hasSizeGreaterThan(UPDATES * 2)
        .allSatisfy(
            reply -> {
              if (!reply.path("source").asText().equals("model")) {
                isOfTheInterpreter(reply);
              }
            });
    assertThat(threads()).doesNotContain("openai-time-limit", "language-model-");
    assertThat(connectionsTo(service.port())).as("connections to the service").isZero();
  }

  private void isOfTheModel(JsonNode reply) {
    assertThat(reply.path("source").asText()).as(reply.toString()).isEqualTo("model");
    assertThat(reply.path("status").asText()).isEqualTo("answered");
  }

  private void isOfTheInterpreter(JsonNode reply) {
    assertThat(reply.path("status").asText()).as(reply.toString()).isEqualTo("unanswerable");
    if (reply.has("model")) {
      assertThat(reply.path("model").path("note").asText()).endsWith(INSTEAD);
    }
  }

  private CompletableFuture<Answer> ask() {
    return admin
        .beginPost(
            "/api/v1/reports/" + report + "/chat",
            Map.of("question", "moolah per territory please"))
        .thenApply(
            answer -> {
              if (answer.status() == 200) {
                replies.add(answer.json());
              }
              return answer;
            });
  }

  private void update(String version) throws IOException {
    admin
        .postFile("/api/v1/plugins", "openai-" + version + ".jar", OPENAI.jar(version))
        .expect(201);
    assertThat(admin.get("/api/v1/plugins/openai").expect(200).json().path("version").asText())
        .isEqualTo(version);
  }

  private String threads() throws Exception {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(studio.pid()),
                "Thread.print")
            .redirectErrorStream(true)
            .start();
    String output = new String(jcmd.getInputStream().readAllBytes());
    assertThat(jcmd.waitFor()).as(output).isZero();
    return output;
  }

  /** Of the product's process, as the kernel lists them. */
  private static long connectionsTo(int port) throws IOException {
    String remote = String.format(":%04X 01 ", port);
    try (Stream<String> lines =
        Stream.of("/proc/net/tcp", "/proc/net/tcp6")
            .map(Path::of)
            .filter(Files::isReadable)
            .flatMap(ProviderUnderLoadIT::lines)) {
      return lines.filter(line -> line.contains(remote)).count();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
