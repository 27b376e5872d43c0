package org.analyticsstudio.systemtest.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.systemtest.process.Distribution;
import org.analyticsstudio.systemtest.process.StudioClient;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.analyticsstudio.testkit.llm.ScriptedReply;
import org.analyticsstudio.testkit.llm.ScriptedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a developer does who has the zip, a JDK and Maven, and nothing of this repository: begins a
 * plug-in, builds it against {@code sdk/} alone, and installs it into a running product.
 */
@Timeout(300)
class SdkIT {
  private static final String QUERY =
      """
      {"dataset_id":"sample_sales","dimensions":[{"name":"region","granularity":null}],
       "measures":[{"name":"sales","aggregation":"SUM"}],"filters":[],"having":[],
       "time_filter":null,"order_by":[],"limit":null}""";
  private static final long POLL_MS = 100;

  @TempDir Path folder;

  @Test
  void a_new_provider_passes_its_kit_and_answers_a_question_as_it_stands() throws Exception {
    Path provider = folder.resolve("acme");
    assertSucceeds(
        Distribution.ofThisBuild().command().toString(),
        "new",
        "provider",
        "acme",
        "--out",
        provider.toString());

    Path fetched = folder.resolve("repository");
    String built = assertSucceeds(build(provider, fetched));

    assertThat(built).contains("AcmeProviderTest").containsPattern("Tests run: [1-9]\\d+");
    assertThat(fetched.resolve("org/analyticsstudio/spi"))
        .as("the SPI comes from sdk/, not from a build of this repository")
        .isDirectoryRecursivelyContaining("glob:**/spi-*.jar");

    try (StudioProcess studio = StudioProcess.inHome(folder.resolve("home")).with("--dev").start();
        ScriptedService service = ScriptedService.start()) {
      StudioClient admin = studio.client().signIn();
      install(provider.resolve("target/acme-provider-1.0.0.jar"));
      assertThat(state(admin)).isEqualTo("needs_configuration");

      admin
          .put(
              "/api/v1/plugins/acme/settings",
              Map.of(
                  "values",
                  Map.of("base_url", service.url(), "model", "small"),
                  "secrets",
                  Map.of("api_key", ScriptedService.KEY)))
          .expect(200);

      assertThat(state(admin)).isEqualTo("active");
      service.usually(ScriptedReply.text(QUERY));
      JsonNode reply = ask(admin, "moolah per territory please");
      assertThat(reply.path("status").asText()).as(reply.toString()).isEqualTo("answered");
      assertThat(reply.path("source").asText()).isEqualTo("model");
      assertThat(service.violations()).isEmpty();
    }
  }

  @Test
  void a_new_adapter_passes_its_kit_and_its_tables_are_asked_as_it_stands() throws Exception {
    Path adapter = folder.resolve("sqlite");
    assertSucceeds(
        Distribution.ofThisBuild().command().toString(),
        "new",
        "adapter",
        "sqlite",
        "--out",
        adapter.toString());
    String built = assertSucceeds(build(adapter, folder.resolve("repository")));
    assertThat(built).contains("SqliteAdapterTest").containsPattern("Tests run: [3-9]\\d\\d");
    Path file = orders();

    try (StudioProcess studio =
        StudioProcess.inHome(folder.resolve("home")).with("--dev", "--no-sample").start()) {
      StudioClient admin = studio.client().signIn();
      install(adapter.resolve("target/sqlite-adapter-1.0.0.jar"));
      admin
          .post(
              "/api/v1/connections",
              Map.of(
                  "id",
                  "till",
                  "adapter",
                  "sqlite",
                  "is_default",
                  true,
                  "settings",
                  Map.of("file", file.toString())))
          .expect(201);
      JsonNode test = admin.post("/api/v1/connections/till/test", Map.of()).expect(200).json();
      assertThat(test.path("ok").asBoolean()).as(test.toString()).isTrue();
      admin
          .post(
              "/api/v1/datasets",
              Map.of("id", "orders", "name", "Orders", "grain", "daily", "table_name", "orders"))
          .expect(201);
      assertThat(byMonth(admin).expect(200).json().path("results").toString())
          .isEqualTo(
              "[{\"day_month\":\"2024-01-01\",\"amount_sum\":30},"
                  + "{\"day_month\":\"2024-02-01\",\"amount_sum\":5}]");

      admin.post("/api/v1/plugins/sqlite/disable?force=true", Map.of()).expect(200);
      assertThat(byMonth(admin).status()).isEqualTo(503);
      admin.post("/api/v1/plugins/sqlite/enable", Map.of()).expect(200);
      byMonth(admin).expect(200);
      Files.delete(file);
      assertThat(admin.post("/api/v1/connections/till/test", Map.of()).body())
          .contains("There is no such file.");
    }
  }

  private Path orders() throws SQLException {
    Path file = folder.resolve("till.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("create table orders (id bigint primary key, day date, amount bigint)");
      statement.execute(
          "insert into orders values (1, '2024-01-10', 10), (2, '2024-01-31', 20),"
              + " (3, '2024-02-01', 5)");
    }
    return file;
  }

  private static StudioClient.Answer byMonth(StudioClient admin) {
    return admin.post(
        "/api/v1/query/execute",
        Map.of(
            "dataset_id",
            "orders",
            "dimensions",
            List.of(Map.of("name", "day", "granularity", "month")),
            "measures",
            List.of(Map.of("name", "amount", "aggregation", "SUM"))));
  }

  @Test
  void a_new_domain_becomes_a_plugin_and_a_project_as_it_stands() throws Exception {
    Path domain = folder.resolve("pet_shop");
    String studioCommand = Distribution.ofThisBuild().command().toString();
    assertSucceeds(studioCommand, "new", "domain", "pet_shop", "--out", domain.toString());
    Path jar = folder.resolve("pet_shop.jar");
    assertSucceeds(studioCommand, "domain", "pack", domain.toString(), "--out", jar.toString());

    try (StudioProcess studio =
        StudioProcess.inHome(folder.resolve("home")).with("--dev", "--no-sample").start()) {
      StudioClient admin = studio.client().signIn();
      install(jar);
      assertThat(admin.get("/api/v1/plugins/pet_shop").json().path("state").asText())
          .isEqualTo("active");
    }
  }

  private void install(Path plugin) throws Exception {
    assertSucceeds(
        Distribution.ofThisBuild().command().toString(),
        "plugin",
        "install",
        plugin.toString(),
        "--home",
        folder.resolve("home").toString());
  }

  private static String state(StudioClient admin) {
    return admin.get("/api/v1/plugins/acme").expect(200).json().path("state").asText();
  }

  private static JsonNode ask(StudioClient admin, String question) throws InterruptedException {
    while (!admin
        .get("/api/v1/projects/sample/domain")
        .json()
        .path("state")
        .asText()
        .equals("ready")) {
      Thread.sleep(POLL_MS);
    }
    String report =
        admin
            .get("/api/v1/reports?project_id=sample")
            .json()
            .path("items")
            .path(0)
            .path("id")
            .asText();
    return admin
        .post("/api/v1/reports/" + report + "/chat", Map.of("question", question))
        .expect(200)
        .json();
  }

  /** Third-party libraries may come from where this build has them; ours are looked up anew. */
  private static List<String> build(Path module, Path fetched) {
    return List.of(
        System.getProperty("studio.maven") + "/bin/mvn",
        "-B",
        "-ntp",
        "-f",
        module.resolve("pom.xml").toString(),
        "verify",
        "-Dmaven.repo.local=" + fetched,
        "-Dmaven.repo.local.tail=" + System.getProperty("studio.maven.repository"),
        "-Dmaven.repo.local.tail.ignoreAvailability=true");
  }

  private String assertSucceeds(String... command) throws Exception {
    return assertSucceeds(List.of(command));
  }

  private String assertSucceeds(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(command))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().remove("MAVEN_ARGS");
    builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process process = builder.redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
      String output = Files.readString(said);
      assertThat(process.exitValue()).as(output).isZero();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
