package org.analyticsstudio.systemtest.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.analyticsstudio.systemtest.plugin.ShippedPlugin;
import org.analyticsstudio.systemtest.process.StudioClient;
import org.analyticsstudio.systemtest.process.StudioClient.Answer;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes with one PostgreSQL as their metadata database and one shared folder: what is done
 * at one holds at the other, and either can be killed.
 */
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoProcessesIT {

  private static final String PASSWORD = "a longer password";
  private static final byte[] ORDERS =
      "region,amount\nNorth,10\nSouth,20\nNorth,30\n".getBytes(StandardCharsets.UTF_8);

  private Path folder;
  private EmbeddedPostgres server;
  private StudioProcess one;
  private StudioProcess other;
  private StudioClient atOne;
  private StudioClient atOther;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException, SQLException {
    folder = temporary;
    server = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("postgres")).start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role studio login password 'studio''s secret'");
      statement.execute("create database studio owner studio");
    }
    one = begin("one");
    other = begin("other");
    atOne = one.client().signIn();
    atOther = atOne.at(other.url());
  }

  private StudioProcess begin(String home) throws IOException {
    Path password = folder.resolve("password");
    Files.writeString(password, "studio's secret\n");
    return StudioProcess.inHome(folder.resolve(home))
        .with("--no-sample", "--dev", "--shared", folder.resolve("shared").toString())
        .withEnvironment(
            "STUDIO_STORE_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/studio")
        .withEnvironment("STUDIO_STORE_USER", "studio")
        .withEnvironment("STUDIO_STORE_PASSWORD_FILE", password.toString())
        .begin();
  }

  @AfterAll
  void stop() throws IOException {
    try (EmbeddedPostgres closed = server;
        StudioProcess first = one;
        StudioProcess second = other) {
      for (StudioProcess studio : List.of(first, second)) {
        assertThat(studio.stop().exitCode()).isZero();
        assertThat(studio.output()).doesNotContain("studio's secret");
      }
    }
  }

  @Test
  @Order(1)
  void bothBeganAtTheSameTimeWithOneAdminAndWhoSignedInAtOneIsSignedInAtTheOther() {
    assertThat(atOther.get("/api/v1/auth/me").expect(200).json().path("name").asText())
        .isEqualTo("admin");
    assertThat(atOne.get("/api/v1/users").expect(200).json().path("items")).hasSize(1);
  }

  @Test
  @Order(2)
  void aPersonWhoIsSwitchedOffAtOneIsOutAtTheOther() {
    atOne
        .post("/api/v1/users", Map.of("username", "ada", "password", PASSWORD, "role", "analyst"))
        .expect(201);
    StudioClient ada = other.client().signIn("ada", PASSWORD);
    ada.get("/api/v1/auth/me").expect(200);
    atOne.patch("/api/v1/users/ada", Map.of("role", "viewer")).expect(200);
    eventually(() -> ada.get("/api/v1/auth/me").json().path("role").asText().equals("viewer"));
    atOne.patch("/api/v1/users/ada", Map.of("active", false)).expect(200);
    eventually(() -> ada.get("/api/v1/auth/me").status() == 401);
  }

  @Test
  @Order(3)
  void whoSignsOutAtOneIsOutAtTheOther() {
    Answer signedIn =
        one.client()
            .post(
                "/api/v1/auth/login",
                Map.of("username", "admin", "password", StudioProcess.ADMIN_PASSWORD))
            .expect(200);
    StudioClient session = other.client().signIn();
    session.get("/api/v1/auth/me").expect(200);
    one.client()
        .post(
            "/api/v1/auth/logout",
            Map.of("refresh_token", signedIn.json().path("refresh_token").asText()));
    session.get("/api/v1/auth/me").expect(200);
    Answer again =
        other
            .client()
            .post(
                "/api/v1/auth/refresh",
                Map.of("refresh_token", signedIn.json().path("refresh_token").asText()));
    assertThat(again.status()).isEqualTo(401);
  }

  @Test
  @Order(4)
  void aDatasetMadeAtOneIsAskedAtTheOtherAndSoAreItsNextVersionsAndSchemas() {
    String file =
        atOne.upload("default", "orders.csv", ORDERS).expect(201).json().path("file_id").asText();
    atOne
        .post(
            "/api/v1/datasets",
            Map.of("id", "orders", "name", "Orders", "grain", "none", "file_id", file))
        .expect(201);
    assertThat(total(atOther)).isEqualTo(60);
    String next =
        atOther
            .upload(
                "default", "more.csv", "region,amount\nWest,5\n".getBytes(StandardCharsets.UTF_8))
            .expect(201)
            .json()
            .path("file_id")
            .asText();
    assertThat(total(atOne)).isEqualTo(60);
    atOther
        .post("/api/v1/datasets/orders/versions", Map.of("file_id", next, "mode", "append"))
        .expect(201);
    eventually(() -> total(atOne) == 65);
    JsonNode schema =
        atOne.get("/api/v1/datasets/orders/semantic").expect(200).json().path("schema_json");
    ((ObjectNode) schema.path("measures").path(0)).put("display_name", "Turnover");
    atOne.put("/api/v1/datasets/orders/semantic", Map.of("schema_json", schema)).expect(200);
    eventually(() -> atOther.get("/api/v1/datasets/orders/semantic").body().contains("Turnover"));
  }

  @Test
  @Order(5)
  void whatIsWrittenAtBothAtOnceIsAllThere() {
    List<CompletableFuture<Answer>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StudioClient at = i % 2 == 0 ? atOne : atOther;
      all.add(at.beginPost("/api/v1/projects", Map.of("id", "p" + i / 2, "name", "Project")));
    }
    long made = all.stream().map(CompletableFuture::join).filter(a -> a.status() == 201).count();
    assertThat(made).as("each id once, whoever asked").isEqualTo(30);
    assertThat(all.stream().map(CompletableFuture::join).map(Answer::status))
        .containsOnly(201, 409);
    assertThat(atOther.get("/api/v1/projects").json().path("items")).hasSize(31);
  }

  @Test
  @Order(6)
  void aPlugInInstalledUpdatedSwitchedOffAndRemovedAtOneIsSoAtTheOther() throws IOException {
    ShippedPlugin mysql = new ShippedPlugin("mysql");
    eventually(() -> state(atOther, "mysql").equals("active"));
    atOne.post("/api/v1/plugins/mysql/disable", Map.of()).expect(200);
    eventually(() -> state(atOther, "mysql").equals("disabled"));
    atOther.post("/api/v1/plugins/mysql/enable", Map.of()).expect(200);
    eventually(() -> state(atOne, "mysql").equals("active"));
    atOne.postFile("/api/v1/plugins", "mysql.jar", mysql.jar("7.7.7")).expect(201);
    eventually(() -> version(atOther, "mysql").equals("7.7.7"));
    atOther.post("/api/v1/plugins/mysql/rollback", Map.of()).expect(200);
    eventually(() -> !version(atOne, "mysql").equals("7.7.7"));
    assertThat(version(atOne, "mysql")).isEqualTo(version(atOther, "mysql"));
    assertThat(state(atOne, "mysql")).isEqualTo("active");
    atOne.delete("/api/v1/plugins/mysql").expect(204);
    eventually(() -> state(atOther, "mysql").equals("staged"));
    assertThat(atOther.get("/api/v1/plugins/mysql/history").json().path("items"))
        .hasSizeGreaterThan(4);
  }

  @Test
  @Order(7)
  void oneIsKilledAndTheOtherGoesOnAndItComesBack() throws IOException {
    List<CompletableFuture<Answer>> running = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      running.add(
          atOne.beginPost("/api/v1/projects", Map.of("id", "killed" + i, "name", "Project")));
    }
    CompletableFuture.anyOf(running.toArray(CompletableFuture[]::new)).join();
    one.kill();
    List<String> acknowledged = new ArrayList<>();
    for (int i = 0; i < running.size(); i++) {
      try {
        if (running.get(i).join().status() == 201) {
          acknowledged.add("killed" + i);
        }
      } catch (RuntimeException e) {
        assertThat(e).hasRootCauseInstanceOf(IOException.class);
      }
    }
    assertThat(total(atOther)).isEqualTo(65);
    atOther.post("/api/v1/projects", Map.of("id", "after", "name", "Project")).expect(201);
    assertThat(atOther.get("/api/v1/projects?limit=1000").body())
        .contains(acknowledged.stream().map(id -> "\"" + id + "\"").toList());
    String file =
        atOther.upload("default", "orders.csv", ORDERS).expect(201).json().path("file_id").asText();
    one.close();
    one = begin("one");
    atOne = atOther.at(one.url());
    assertThat(total(atOne)).isEqualTo(65);
    atOne
        .post(
            "/api/v1/datasets",
            Map.of("id", "kept", "name", "Kept", "grain", "none", "file_id", file))
        .expect(201);
  }

  private static long total(StudioClient at) {
    return at.post(
            "/api/v1/query/execute",
            Map.of(
                "dataset_id",
                "orders",
                "measures",
                List.of(Map.of("name", "amount", "aggregation", "SUM"))))
        .expect(200)
        .json()
        .path("results")
        .path(0)
        .path("amount_sum")
        .asLong();
  }

  private static String state(StudioClient at, String plugin) {
    return of(at, plugin).path("state").asText();
  }

  private static String version(StudioClient at, String plugin) {
    return of(at, plugin).path("version").asText();
  }

  private static JsonNode of(StudioClient at, String plugin) {
    return at.get("/api/v1/plugins/" + plugin).expect(200).json();
  }

  private static void eventually(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      try {
        TimeUnit.MILLISECONDS.sleep(20);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
