package org.analyticsstudio.systemtest.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.analyticsstudio.systemtest.process.StudioClient;
import org.analyticsstudio.systemtest.process.StudioClient.Answer;
import org.analyticsstudio.systemtest.process.StudioProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A table of a real PostgreSQL is registered, and from there on is a dataset like others. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisteredTableIT {

  private static final String SECRET = "reader's secret";

  private Path folder;
  private EmbeddedPostgres server;
  private StudioProcess studio;
  private StudioClient admin;

  @BeforeAll
  void start(@TempDir Path temporary) throws IOException, SQLException {
    folder = temporary;
    Path data = folder.resolve("postgres");
    server = EmbeddedPostgres.builder().setDataDirectory(data).start();
    Path access = data.resolve("pg_hba.conf");
    Files.writeString(access, "host all reader all scram-sha-256\n" + Files.readString(access));
    run(
        "select pg_reload_conf()",
        "create role reader login password 'reader''s secret'",
        "create table \"Orders\" (\"OrderID\" bigint primary key, \"Region\" text,"
            + " \"OrderDate\" date, total numeric(12, 2))",
        "insert into \"Orders\" select i, (array['North', 'South', 'West'])[1 + i % 3],"
            + " date '2024-01-01' + i % 366, i from generate_series(1, 3000) i",
        "grant select on all tables in schema public to reader",
        "analyze");
    studio = StudioProcess.inHome(folder.resolve("home")).with("--no-sample").start();
    admin = studio.client().signIn();
    admin.post("/api/v1/connections", connection(SECRET)).expect(201);
  }

  @AfterAll
  void stop() throws IOException {
    assertThat(studio.stop().exitCode()).isZero();
    assertThat(studio.output()).doesNotContain("ERROR", SECRET);
    studio.close();
    server.close();
  }

  private Map<String, Object> connection(String password) {
    return Map.of(
        "id",
        "warehouse",
        "adapter",
        "postgresql",
        "is_default",
        true,
        "settings",
        Map.of(
            "host", "localhost",
            "port", String.valueOf(server.getPort()),
            "database", "postgres",
            "user", "reader",
            "pool_size", "4"),
        "secrets",
        Map.of("password", password));
  }

  private void run(String... statements) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private JsonNode register(String id, String table) {
    return admin
        .post("/api/v1/datasets", Map.of("id", id, "name", "Orders", "table_name", table))
        .expect(201)
        .json();
  }

  private Answer byRegion(String dataset) {
    return admin.post(
        "/api/v1/query/execute",
        Map.of(
            "dataset_id", dataset,
            "dimensions", List.of("region"),
            "measures", List.of(Map.of("name", "total", "aggregation", "SUM"))));
  }

  @Test
  void a_table_is_found_previewed_and_registered() {
    JsonNode tables = admin.get("/api/v1/connections/warehouse/tables?search=ord").json();
    assertThat(tables.path("items").path(0).path("name").asText()).isEqualTo("Orders");
    JsonNode preview =
        admin.get("/api/v1/connections/warehouse/tables/public/Orders/preview?limit=2").json();
    assertThat(preview.path("rows")).hasSize(2);
    assertThat(preview.path("has_more").asBoolean()).isTrue();

    JsonNode dataset = register("orders", "Orders");

    assertThat(dataset.path("version").path("rows").asInt()).isEqualTo(3_000);
    assertThat(dataset.path("version").path("table").path("connection_id").asText())
        .isEqualTo("warehouse");
    assertThat(admin.get("/api/v1/connections/warehouse").json().path("used_by").toString())
        .contains("orders");
    assertThat(admin.delete("/api/v1/connections/warehouse").status()).isEqualTo(409);
  }

  @Test
  void it_is_asked_like_any_dataset() {
    register("asked", "Orders");

    JsonNode asked = byRegion("asked").expect(200).json();
    JsonNode rows = asked.path("results");
    Instant registered =
        Instant.parse(admin.get("/api/v1/datasets/asked").json().path("created_at").asText());
    assertThat(Instant.parse(asked.path("receipt").path("data_as_of").asText()))
        .isAfter(registered);
    assertThat(rows)
        .extracting(row -> row.path("region").asText() + " " + row.path("total_sum").asInt())
        .containsExactly("North 1501500", "West 1500500", "South 1499500");
    String csv =
        admin
            .post(
                "/api/v1/query/export?format=csv",
                Map.of(
                    "dataset_id", "asked",
                    "dimensions", List.of("region"),
                    "measures", List.of(Map.of("name", "row_count"))))
            .expect(200)
            .body();
    assertThat(csv).contains("North,1000");
    String report =
        admin
            .post(
                "/api/v1/reports",
                Map.of("project_id", "default", "name", "R", "dataset_ids", List.of("asked")))
            .expect(201)
            .json()
            .path("id")
            .asText();
    JsonNode answer =
        admin
            .post(
                "/api/v1/reports/" + report + "/chat",
                Map.of("question", "total by region in March 2024"))
            .expect(200)
            .json();
    assertThat(answer.path("status").asText()).isEqualTo("answered");
    assertThat(answer.path("results")).hasSize(3);
  }

  @Test
  void new_rows_are_seen_at_once() throws SQLException {
    run(
        "create table growing (x int)",
        "insert into growing values (1)",
        "grant select on growing to reader");
    register("growing", "growing");
    Map<String, Object> count =
        Map.of("dataset_id", "growing", "measures", List.of(Map.of("name", "row_count")));

    run("insert into growing values (2), (3)");

    assertThat(
            admin
                .post("/api/v1/query/execute", count)
                .json()
                .path("results")
                .path(0)
                .path("row_count")
                .asInt())
        .isEqualTo(3);
  }

  @Test
  void what_was_dropped_is_told_and_what_comes_back_works() throws SQLException {
    String make = "create table dropped as select * from \"Orders\"";
    run(make, "grant select on dropped to reader");
    register("dropped", "dropped");

    run("drop table dropped");
    Answer gone = byRegion("dropped").expect(409);
    run(
        make,
        "alter table dropped rename column \"Region\" to area",
        "grant select on dropped to reader");
    Answer renamed = byRegion("dropped").expect(409);
    run("alter table dropped rename column area to \"Region\"");

    assertThat(gone.json().path("code").asText()).isEqualTo("source_changed");
    assertThat(renamed.json().path("detail").asText()).contains("A column is no longer there");
    byRegion("dropped").expect(200);
  }

  @Test
  void what_differs_from_the_table_is_named_with_what_it_breaks() throws SQLException {
    run("create table drifting as select * from \"Orders\"", "grant select on drifting to reader");
    register("drifting", "drifting");
    assertThat(admin.get("/api/v1/datasets/drifting/drift").json().path("changes")).isEmpty();

    run(
        "alter table drifting drop column \"Region\"",
        "alter table drifting alter column total type text",
        "alter table drifting add column channel text");
    admin.post("/api/v1/datasets/drifting/register-anew", Map.of()).expect(201);
    JsonNode taken = admin.get("/api/v1/datasets/drifting").json().path("version");

    assertThat(taken.path("number").asInt()).isEqualTo(2);
    assertThat(taken.path("columns"))
        .extracting(column -> column.path("name").asText() + " " + column.path("type").asText())
        .containsExactly("order_id integer", "order_date date", "total text", "channel text");
    assertThat(admin.get("/api/v1/datasets/drifting/drift").json().path("changes")).isEmpty();
    admin.put("/api/v1/datasets/drifting/current-version", Map.of("number", 1)).expect(200);
    assertThat(admin.get("/api/v1/datasets/drifting/drift").json().path("changes"))
        .extracting(change -> change.path("kind").asText() + " " + change.path("column").asText())
        .containsExactly("gone Region", "type_changed total", "added channel");
    assertThat(admin.get("/api/v1/datasets/drifting/drift").json().toString())
        .contains("dimension region", "measure total");
  }

  @Test
  void many_questions_wait_for_their_turn() {
    register("busy", "Orders");
    List<CompletableFuture<Answer>> asked =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    admin.beginPost(
                        "/api/v1/query/execute",
                        Map.of(
                            "dataset_id", "busy",
                            "dimensions", List.of("region"),
                            "measures", List.of(Map.of("name", "row_count")))))
            .toList();

    assertThat(asked).allSatisfy(answer -> assertThat(answer.join().status()).isEqualTo(200));
  }

  @Test
  void a_password_that_changed_is_told_and_renewed() throws SQLException {
    register("locked", "Orders");
    byRegion("locked").expect(200);

    run(
        "alter role reader password 'another'",
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'reader'");
    Answer refused = soon(503);
    assertThat(refused.json().path("detail").asText())
        .isIn(
            "The user or the password is not accepted.", "The connection to the server was lost.");

    admin
        .patch("/api/v1/connections/warehouse", Map.of("secrets", Map.of("password", "another")))
        .expect(200);
    soon(200).expect(200);

    run("alter role reader password 'reader''s secret'");
    admin
        .patch("/api/v1/connections/warehouse", Map.of("secrets", Map.of("password", SECRET)))
        .expect(200);
    soon(200).expect(200);
  }

  /** A data source that did not open is left alone for two seconds. */
  private Answer soon(int status) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    Answer answer = byRegion("locked");
    while (answer.status() != status && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      answer = byRegion("locked");
    }
    return answer;
  }

  @Test
  void what_never_may_be_reached_is_refused_in_any_spelling() {
    for (String host :
        List.of(
            "169.254.169.254",
            "2852039166",
            "::ffff:169.254.169.254",
            "64:ff9b::a9fe:a9fe",
            "fd00:ec2::254",
            "0.0.0.0")) {
      JsonNode test =
          admin
              .post(
                  "/api/v1/connections/test",
                  Map.of(
                      "adapter",
                      "postgresql",
                      "settings",
                      Map.of("host", host, "database", "x", "user", "x")))
              .expect(200)
              .json();
      assertThat(test.path("ok").asBoolean()).as(host).isFalse();
      assertThat(test.path("message").asText())
          .as(host)
          .isEqualTo("Data sources may not lie at this address.");
    }
  }

  @Test
  void the_secret_is_in_no_file_of_the_home() throws IOException {
    try (var files = Files.walk(folder.resolve("home"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(SECRET);
      }
    }
  }
}
