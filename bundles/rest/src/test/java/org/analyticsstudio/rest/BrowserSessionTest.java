package org.analyticsstudio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.analyticsstudio.api.catalog.Project;
import org.analyticsstudio.api.store.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The session of a browser: cookies, and a token against requests forged by other sites. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserSessionTest {

  private static final String SIGN_IN = "{\"username\":\"ana\",\"password\":\"correct horse\"}";

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

  private Map<String, String> signIn() {
    HttpResponse<String> response = server.post("/auth/session", null, SIGN_IN);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).doesNotContain("refresh-1", "token");
    return TestServer.cookies(response);
  }

  private static String value(String cookie) {
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }

  private HttpRequest.Builder inBrowser(String path, Map<String, String> cookies) {
    StringBuilder header = new StringBuilder();
    cookies.forEach(
        (name, line) -> header.append(name).append('=').append(value(line)).append("; "));
    return server.request(path).header("Cookie", header.toString());
  }

  private HttpResponse<String> change(Map<String, String> cookies, String csrf) {
    HttpRequest.Builder request =
        inBrowser("/query/check", cookies)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"dataset_id\":\"a\"}"));
    return server.send(csrf == null ? request : request.header("X-CSRF-Token", csrf));
  }

  @Test
  void scriptsCannotReadTheSessionAndOtherSitesCannotSendIt() {
    Map<String, String> cookies = signIn();

    assertThat(cookies.keySet())
        .containsExactlyInAnyOrder("studio_session", "studio_refresh", "studio_csrf");
    assertThat(cookies.get("studio_session"))
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Strict");
    assertThat(cookies.get("studio_refresh"))
        .containsIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Strict")
        .containsIgnoringCase("Path=/api/v1/auth/session");
    assertThat(cookies.get("studio_csrf"))
        .doesNotContainIgnoringCase("HttpOnly")
        .containsIgnoringCase("SameSite=Strict");
    assertThat(value(cookies.get("studio_csrf"))).hasSizeGreaterThan(20);
  }

  @Test
  void readingNeedsTheCookieAlone() {
    assertThat(server.send(inBrowser("/projects", signIn())).statusCode()).isEqualTo(200);
    assertThat(server.send(server.request("/projects")).statusCode()).isEqualTo(401);
  }

  @Test
  void changingNeedsTheTokenToo() {
    Map<String, String> cookies = signIn();

    assertThat(change(cookies, value(cookies.get("studio_csrf"))).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aMissingOrWrongTokenIsRefused(String csrf) {
    HttpResponse<String> response = change(signIn(), csrf);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(TestServer.json(response).path("code").asText()).isEqualTo("csrf_token_invalid");
  }

  @Test
  void theTokenOfAnotherSessionIsRefused() {
    Map<String, String> other = signIn();

    assertThat(change(signIn(), value(other.get("studio_csrf"))).statusCode()).isEqualTo(403);
  }

  @Test
  void aSessionWithoutItsTokenCookieIsRefused() {
    Map<String, String> cookies = signIn();
    String csrf = value(cookies.remove("studio_csrf"));

    assertThat(change(cookies, csrf).statusCode()).isEqualTo(403);
  }

  @Test
  void aBearerTokenNeedsNoOtherToken() {
    assertThat(server.post("/query/check", "viewer", "{\"dataset_id\":\"a\"}").statusCode())
        .isEqualTo(204);
  }

  @Test
  void renewingAndSigningOutNeedTheTokenToo() {
    AtomicReference<Object> ended = new AtomicReference<>();
    server.sessions.when(
        "signOut",
        arguments -> {
          ended.set(arguments[0]);
          return null;
        });
    Map<String, String> cookies = signIn();
    String csrf = value(cookies.get("studio_csrf"));
    HttpRequest.Builder renew =
        inBrowser("/auth/session/refresh", cookies).POST(BodyPublishers.noBody());

    assertThat(server.send(renew.copy()).statusCode()).isEqualTo(403);
    HttpResponse<String> renewed = server.send(renew.header("X-CSRF-Token", csrf));
    assertThat(renewed.statusCode()).isEqualTo(200);
    assertThat(value(TestServer.cookies(renewed).get("studio_csrf"))).isNotEqualTo(csrf);

    assertThat(server.send(inBrowser("/auth/session", cookies).DELETE()).statusCode())
        .isEqualTo(403);
    assertThat(ended).hasNullValue();
    HttpResponse<String> out =
        server.send(inBrowser("/auth/session", cookies).header("X-CSRF-Token", csrf).DELETE());
    assertThat(out.statusCode()).isEqualTo(204);
    assertThat(ended).hasValue("refresh-1");
    assertThat(TestServer.cookies(out).values())
        .allSatisfy(line -> assertThat(line).contains("Max-Age=0"));
  }
}
