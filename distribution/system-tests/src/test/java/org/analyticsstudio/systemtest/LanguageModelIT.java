package org.analyticsstudio.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.systemtest.process.StudioClient;
import org.analyticsstudio.systemtest.process.StudioClient.Answer;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.analyticsstudio.testkit.llm.ScriptedReply;
import org.analyticsstudio.testkit.llm.ScriptedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A language model behind the product as it is shipped, played by a scripted service. */
@Timeout(300)
class LanguageModelIT {
  private static final String SETTINGS = "/api/v1/plugins/openai/settings";
  private static final String QUESTION = "moolah per territory please";
  private static final String QUERY =
      """
      {"dataset_id":"sample_sales","dimensions":[{"name":"region","granularity":null}],
       "measures":[{"name":"sales","aggregation":"SUM"}],"filters":[],"having":[],
       "time_filter":null,"order_by":[],"limit":null}""";
  private static final String INSTEAD = "This is what the built-in interpreter understood.";
  private static final String BUNDLE_CLASS_LOADER =
      "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader";
  private static final int CYCLES = 10;
  private static final long POLL_MS = 100;

  @TempDir static Path home;
  private static StudioProcess studio;
  private static StudioClient admin;
  private static String report;
  private ScriptedService service;

  @BeforeAll
  static void start() throws Exception {
    Path conf = Files.createDirectories(home.resolve("conf"));
    Files.writeString(
        conf.resolve("language_models.cfg"),
        "time-limit-seconds = 3\nback-off-millis = 20\ndrain-seconds = 1\n");
    studio = StudioProcess.inHome(home).start();
    admin = studio.client().signIn();
    awaitSample();
    report =
        admin
            .get("/api/v1/reports?project_id=sample")
            .json()
            .path("items")
            .path(0)
            .path("id")
            .asText();
  }

  private static void awaitSample() throws InterruptedException {
    while (!admin
        .get("/api/v1/projects/sample/domain")
        .json()
        .path("state")
        .asText()
        .equals("ready")) {
      Thread.sleep(POLL_MS);
    }
  }

  @AfterAll
  static void stop() {
    studio.close();
  }

  @BeforeEach
  void startService() {
    service = ScriptedService.start();
  }

  @AfterEach
  void closeService() {
    service.close();
    assertThat(service.violations()).isEmpty();
  }

  private void configure() {
    admin
        .put(
            SETTINGS,
            Map.of(
                "values",
                Map.of(
                    "base_url", service.url(),
                    "model", "scripted-1",
                    "input_price", "2",
                    "output_price", "10"),
                "secrets",
                Map.of("api_key", ScriptedService.KEY)))
        .expect(200);
  }

  private static CompletableFuture<Answer> begin(String question) {
    return admin.beginPost("/api/v1/reports/" + report + "/chat", Map.of("question", question));
  }

  private static JsonNode ask(String question) {
    return begin(question).join().expect(200).json();
  }

  private static String state() {
    return admin.get("/api/v1/plugins/openai").expect(200).json().path("state").asText();
  }

  private static void assertInterpretersReply(JsonNode reply) {
    assertThat(reply.path("status").asText()).isEqualTo("unanswerable");
    assertThat(reply.path("source").asText()).isEqualTo("interpreter");
    assertThat(reply.path("interpretation").path("unused").toString()).contains("moolah");
  }

  private static void assertOutcome(JsonNode reply, String outcome) {
    assertInterpretersReply(reply);
    assertThat(reply.path("model").path("outcome").asText()).isEqualTo(outcome);
    assertThat(reply.path("model").path("note").asText()).endsWith(INSTEAD);
  }

  @Test
  void without_settings_it_is_harmless_and_says_what_it_needs() {
    admin.put(SETTINGS, Map.of("values", Map.of("model", "", "base_url", ""))).expect(200);
    assertThat(state()).isEqualTo("needs_configuration");
    assertThat(admin.get("/api/v1/health/ready").status()).isEqualTo(200);
    JsonNode reply = ask(QUESTION);
    assertInterpretersReply(reply);
    assertThat(reply.has("model")).isFalse();
  }

  @Test
  void settings_that_must_not_be_are_refused_by_name() {
    for (String address :
        new String[] {"file:///etc/passwd", "http://169.254.169.254/latest", "https://u:p@x/v1"}) {
      Answer answer = admin.put(SETTINGS, Map.of("values", Map.of("base_url", address)));
      assertThat(answer.status()).as(address).isEqualTo(422);
      assertThat(answer.json().path("errors").path(0).path("path").asText()).isEqualTo("base_url");
    }
    assertThat(admin.put(SETTINGS, Map.of("values", Map.of("api_key", "sk-1"))).status())
        .isEqualTo(422);
    assertThat(admin.put(SETTINGS, Map.of("values", Map.of("temperature", "9"))).status())
        .isEqualTo(422);
  }

  @Test
  void a_question_that_the_interpreter_declines_is_answered_by_the_model() throws Exception {
    configure();
    assertThat(state()).isEqualTo("active");
    assertThat(admin.get(SETTINGS).body()).contains("api_key").doesNotContain(ScriptedService.KEY);
    service.then(ScriptedReply.text(QUERY));
    JsonNode reply = ask(QUESTION);
    assertThat(reply.path("status").asText()).as(reply.toString()).isEqualTo("answered");
    assertThat(reply.path("source").asText()).isEqualTo("model");
    assertThat(reply.path("results").size()).isGreaterThan(1);
    assertThat(reply.path("results")).isEqualTo(ask("total sales by region").path("results"));
    JsonNode model = reply.path("model");
    assertThat(model.path("provider").asText()).isEqualTo("openai");
    assertThat(model.path("model").asText()).isEqualTo(ScriptedReply.MODEL);
    assertThat(model.path("input_tokens").asLong()).isEqualTo(ScriptedReply.INPUT_TOKENS);
    assertThat(reply.path("cost").asDouble()).isEqualTo(0.00054);
    String prompt = service.requests().get(0).path("messages").toString();
    assertThat(prompt).contains("sample_sales", QUESTION).doesNotContain("\"North\"");

    assertThat(
            kept(
                "select model_provider || ' ' || model_name || ' ' || model_outcome || ' '"
                    + " || model_input_tokens || ' ' || model_output_tokens || ' ' || cost"
                    + " from llm_metadata where source = 'model' order by id desc limit 1"))
        .isEqualTo("openai " + ScriptedReply.MODEL + " answered 120 30 0.00054");
    assertThat(Files.readString(home.resolve("logs/studio.log")))
        .doesNotContain(ScriptedService.KEY);
  }

  private static String kept(String select) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("db/studio.db"));
        ResultSet row = connection.createStatement().executeQuery(select)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  @Test
  void a_wrong_answer_is_repaired_once() {
    configure();
    service.then(
        ScriptedReply.text(QUERY.replace("\"region\"", "\"galaxy\"")), ScriptedReply.text(QUERY));
    JsonNode reply = ask(QUESTION);
    assertThat(reply.path("status").asText()).isEqualTo("answered");
    assertThat(reply.path("model").path("calls").asInt()).isEqualTo(2);
    assertThat(service.requests().get(1).path("messages").toString()).contains("galaxy");
  }

  @Test
  void a_service_that_recovers_is_asked_again_and_one_that_does_not_is_a_sentence() {
    configure();
    service.then(
        ScriptedReply.status(503), ScriptedReply.status(429, "0"), ScriptedReply.text(QUERY));
    assertThat(ask(QUESTION).path("status").asText()).isEqualTo("answered");
    assertThat(service.requests()).hasSize(3);
    service.usually(ScriptedReply.status(500));
    assertOutcome(ask(QUESTION), "failed");
    assertThat(service.requests()).hasSize(6);
  }

  @Test
  void a_slow_or_cut_off_or_silent_service_costs_the_time_limit_at_most() {
    configure();
    service.usually(ScriptedReply.half());
    assertOutcome(ask(QUESTION), "failed");
    service.usually(ScriptedReply.never());
    long begun = System.nanoTime();
    JsonNode reply = ask(QUESTION);
    assertOutcome(reply, "timeout");
    assertThat(reply.path("model").path("note").asText())
        .isEqualTo("The language model did not answer in time. " + INSTEAD);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void hostile_answers_are_only_data() {
    configure();
    String drop = "select * from users; drop table data; <script>alert(1)</script>";
    service.then(ScriptedReply.text(drop), ScriptedReply.text("{\"sql\":\"" + drop + "\"}"));
    JsonNode invalid = ask(QUESTION);
    assertOutcome(invalid, "invalid");
    assertThat(invalid.toString()).doesNotContain("drop table", "script>");

    service.then(
        ScriptedReply.text(
            QUERY.replace(
                "\"filters\":[]",
                "\"filters\":[{\"field\":\"region\",\"operator\":\"=\",\"values\":[\"x'; "
                    + drop
                    + "\"]}]")));
    JsonNode empty = ask(QUESTION);
    assertThat(empty.path("status").asText()).isEqualTo("empty");
    assertThat(empty.path("sql").asText()).doesNotContain("drop table");
    assertThat(ask("total sales by region").path("status").asText()).isEqualTo("answered");
  }

  @Test
  void what_is_refused_never_reaches_the_service() {
    configure();
    assertThat(ask("delete all orders").path("status").asText()).isEqualTo("refused");
    assertThat(ask("predict sales for next year").path("status").asText())
        .isEqualTo("unanswerable");
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void a_plug_in_that_is_switched_off_in_the_middle_of_a_call_leaves_nothing_hanging()
      throws Exception {
    configure();
    service.usually(ScriptedReply.never());
    CompletableFuture<Answer> asked = begin(QUESTION);
    service.awaitRequests(1);
    Answer used = admin.post("/api/v1/plugins/openai/disable", Map.of());
    assertThat(used.status()).as(used.body()).isEqualTo(409);
    assertThat(used.body()).contains("a running question");

    admin.post("/api/v1/plugins/openai/disable?force=true", Map.of()).expect(200);
    assertOutcome(asked.get(10, TimeUnit.SECONDS).expect(200).json(), "left");
    assertThat(state()).isEqualTo("disabled");
    assertThat(ask(QUESTION).has("model")).isFalse();

    admin.post("/api/v1/plugins/openai/enable", Map.of()).expect(200);
    service.then(ScriptedReply.text(QUERY));
    JsonNode again = ask(QUESTION);
    assertThat(again.path("status").asText()).as(again.toString()).isEqualTo("answered");
  }

  @Test
  void coming_and_going_leaves_neither_class_loader_nor_thread_behind() throws Exception {
    configure();
    long loaders = instances(BUNDLE_CLASS_LOADER);
    for (int cycle = 0; cycle < CYCLES; cycle++) {
      service.then(ScriptedReply.text(QUERY));
      assertThat(ask(QUESTION).path("source").asText()).isEqualTo("model");
      admin.post("/api/v1/plugins/openai/disable?force=true", Map.of()).expect(200);
      assertThat(jcmd("Thread.print")).doesNotContain("openai-time-limit", "language-model-");
      admin.post("/api/v1/plugins/openai/enable", Map.of()).expect(200);
    }
    assertThat(loaders).isPositive();
    assertThat(instances(BUNDLE_CLASS_LOADER)).isEqualTo(loaders);
  }

  /** After a full collection. */
  private static long instances(String type) throws Exception {
    return jcmd("GC.class_histogram")
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .filter(fields -> fields.length > 3 && fields[3].equals(type))
        .mapToLong(fields -> Long.parseLong(fields[1]))
        .sum();
  }

  private static String jcmd(String command) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(studio.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void what_the_settings_file_says_counts_while_running() throws Exception {
    configure();
    service.usually(ScriptedReply.text(QUERY));
    Path file = home.resolve("conf/language_models.cfg");
    String before = Files.readString(file);
    try {
      Files.writeString(file, before + "enabled = false\n");
      awaitSource("interpreter");
    } finally {
      Files.writeString(file, before);
    }
    awaitSource("model");
  }

  private static void awaitSource(String source) throws InterruptedException, IOException {
    while (!ask(QUESTION).path("source").asText().equals(source)) {
      Thread.sleep(POLL_MS);
    }
  }
}
