package org.analyticsstudio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.analyticsstudio.api.catalog.Project;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.model.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers are told when something is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTest {

  private TestServer server;

  @BeforeAll
  void start() {
    server = new TestServer();
    Project project = new Project("p", "P", null, Instant.EPOCH);
    server.projects.when("list", arguments -> new Page<>(List.of(project), null));
    server.queries.when("check", arguments -> null);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"dataset_id\": | 400 | malformed_json | ``",
        "{\"dataset_id\":\"a\"} x | 400 | malformed_json | ``",
        "[] | 400 | wrong_type | ``",
        "null | 400 | missing_body | ``",
        "`` | 400 | missing_body | ``",
        "{} | 400 | missing_field | dataset_id",
        "{\"dataset_id\":null} | 400 | missing_field | dataset_id",
        "{\"dataset_id\":\"a\",\"filters\":[null]} | 400 | wrong_type | ``",
        "{\"dataset_id\":7} | 400 | wrong_type | dataset_id",
        "{\"dataset_id\":\"a\",\"surprise\":1} | 400 | unknown_field | surprise",
        "{\"dataset_id\":\"a\",\"dataset_id\":\"b\"} | 400 | repeated_field | ``",
        "{\"dataset_id\":\"a\",\"limit\":\"5\"} | 400 | wrong_type | limit",
        "{\"dataset_id\":\"a\",\"limit\":1.5} | 400 | wrong_type | limit",
        "{\"dataset_id\":\"a\",\"filters\":[{\"field\":\"x\",\"operator\":\"~\"}]} | 422"
            + " | unknown_value | filters[0].operator",
        "{\"dataset_id\":\"a\",\"measures\":[{\"aggregation\":\"SUM\"}]} | 400 | missing_field"
            + " | measures[0].name",
      })
  void badJsonIsRefusedWithThePlace(String body, int status, String code, String path) {
    HttpResponse<String> response = server.post("/query/check", "viewer", body);
    JsonNode problem = problem(response, status, code);
    if (!path.isEmpty()) {
      assertThat(problem.path("object").asText()).isEqualTo(path);
      assertThat(problem.path("errors").path(0).path("path").asText()).isEqualTo(path);
    }
    assertThat(problem.path("hint").asText()).isNotBlank();
    assertThat(response.body()).doesNotContain("java", "analyticsstudio", "jackson");
  }

  @Test
  void aMisspeltFieldIsAnsweredWithTheOneThatWasProbablyMeant() {
    HttpResponse<String> response =
        server.post("/query/check", "viewer", "{\"dataset_id\":\"a\",\"mesures\":[]}");
    assertThat(problem(response, 400, "unknown_field").path("hint").asText())
        .isEqualTo("Did you mean measures?");
  }

  @Test
  void deepNestingIsRefusedAtOnce() {
    String body =
        "{\"dataset_id\":\"a\",\"filters\":[{\"field\":\"f\",\"operator\":\"in\",\"values\":"
            + "[".repeat(10_000)
            + "]".repeat(10_000)
            + "}]}";
    problem(server.post("/query/check", "viewer", body), 400, "nesting_too_deep");
  }

  @RepeatedTest(5)
  void aHugeBodyIsRefused() {
    String body = "{\"dataset_id\":\"" + "a".repeat(4_000_000) + "\",\"" + "b".repeat(2_000_000);
    HttpResponse<String> response = server.post("/query/check", "viewer", body);
    assertThat(response.statusCode()).isIn(400, 413);
    String spaces = " ".repeat(6_000_000) + "{}";
    problem(server.post("/query/check", "viewer", spaces), 413, "body_too_large");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    HttpResponse<String> response =
        server.send(
            TestServer.bearer(server.request("/query/check"), "viewer")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, 0, '"', '}'})));
    problem(response, 400, "malformed_json");
  }

  @ParameterizedTest
  @CsvSource({
    "/projects?limit=0,limit_out_of_range",
    "/projects?limit=1001,limit_out_of_range",
    "/projects?limit=many,wrong_type",
    "/projects?cursor=,cursor_invalid",
    "/projects?surprise=1,unknown_parameter",
    "/projects?limit=1&limit=2,repeated_parameter",
    "/datasets?include_inactive=maybe,wrong_type",
    "/datasets/a/preview?limit=5000,limit_out_of_range",
    "/datasets/a/preview?offset=-1,offset_out_of_range",
    "/query/export?format=pdf&query=%7B%22dataset_id%22%3A%22a%22%7D,format_unknown",
    "/query/export?format=csv,missing_parameter",
    "/query/export?query=%7B,malformed_json",
    "/dashboards/a/data?filters=%7B%7D,wrong_type",
  })
  void badParametersAreRefused(String path, String code) {
    problem(server.get(path, "viewer"), 400, code);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    problem(server.get("/nothing", "viewer"), 404, "route_not_found");
    problem(server.get("/projects/p/nothing", null), 404, "route_not_found");
    problem(
        server.post("/datasets/a/semantic/versions/one/restore", "analyst", "{}"),
        404,
        "route_not_found");
  }

  @Test
  void aMethodThatIsNotTakenIsAnsweredWithThoseThatAre() {
    HttpResponse<String> response =
        server.send(TestServer.bearer(server.request("/projects"), "admin").DELETE());
    problem(response, 405, "method_not_allowed");
    assertThat(response.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
  }

  @Test
  void mediaTypesAreHeldTo() {
    problem(
        server.send(
            TestServer.bearer(server.request("/projects"), "admin")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"))),
        415,
        "media_type_unsupported");
    problem(
        server.send(
            TestServer.bearer(server.request("/projects"), "admin").header("Accept", "image/png")),
        406,
        "not_acceptable");
  }

  @Test
  void whatTheProductTellsIsPassedOn() {
    server.projects.when(
        "get",
        arguments -> {
          throw Problem.notFound("project_not_found", "There is no project.", "p")
              .withHint("List the projects.")
              .asException();
        });
    JsonNode problem = problem(server.get("/projects/p", "viewer"), 404, "project_not_found");
    assertThat(problem.path("title").asText()).isEqualTo("Not found");
    assertThat(problem.path("object").asText()).isEqualTo("p");
    assertThat(problem.path("hint").asText()).isEqualTo("List the projects.");
    assertThat(problem.path("type").asText())
        .isEqualTo("urn:analytics-studio:problem:project_not_found");
  }

  @ParameterizedTest
  @CsvSource({
    "429,Wait for 37 seconds.,429,37",
    "503,Try again soon.,503,5",
    "499,Ask again.,503,5",
  })
  void whenToTryAgainIsAHeader(int told, String hint, int status, String retryAfter) {
    server.projects.when(
        "get",
        arguments -> {
          throw Problem.of(told, "busy", "Busy", "Too much to do.").withHint(hint).asException();
        });
    HttpResponse<String> response = server.get("/projects/p", "viewer");
    problem(response, status, "busy");
    assertThat(response.headers().firstValue("Retry-After")).hasValue(retryAfter);
  }

  @Test
  void afterAFailureNobodyForesawTheCallerLearnsTheRequestIdAndNothingElse() {
    server.projects.when(
        "get",
        arguments -> {
          throw new IllegalStateException("a secret");
        });
    HttpResponse<String> response = server.get("/projects/p", "viewer");
    problem(response, 500, "internal_error");
    assertThat(response.body()).doesNotContain("secret", "Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/projects", "/nothing", "/audit", "/projects?limit=0"})
  void everyAnswerNamesItsRequestAndMayNotBeKept(String path) {
    HttpResponse<String> response = server.get(path, "viewer");
    assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'")
        .contains("default-src 'none'");
  }

  @Test
  void theCallersOwnRequestIdIsKeptWhenItIsHarmless() {
    HttpResponse<String> kept =
        server.send(
            TestServer.bearer(server.request("/projects"), "viewer")
                .header("X-Request-Id", "trace-12345678"));
    assertThat(kept.headers().firstValue("X-Request-Id")).hasValue("trace-12345678");
    HttpResponse<String> replaced =
        server.send(
            TestServer.bearer(server.request("/projects"), "viewer")
                .header("X-Request-Id", "<script>alert(1)</script>"));
    assertThat(replaced.headers().firstValue("X-Request-Id").orElse("")).doesNotContain("<");
  }

  @Test
  void listsEndWithANullCursor() {
    assertThat(server.get("/projects", "viewer").body())
        .isEqualTo(
            "{\"items\":[{\"id\":\"p\",\"name\":\"P\",\"created_at\":\"1970-01-01T00:00:00Z\"}],"
                + "\"next\":null}");
  }

  private static JsonNode problem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = TestServer.json(response);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("request_id").asText())
        .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
    return problem;
  }
}
