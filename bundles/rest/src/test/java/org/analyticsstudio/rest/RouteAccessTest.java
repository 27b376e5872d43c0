package org.analyticsstudio.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.AllowedToAnyone;
import org.analyticsstudio.rest.openapi.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route and who may call it. A route that is missing here fails the build. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteAccessTest {

  private static final String TABLE =
      """
      GET    /audit                                            admin
      POST   /auth/login                                       anyone
      POST   /auth/logout                                      anyone
      GET    /auth/me                                          viewer
      POST   /auth/refresh                                     anyone
      DELETE /auth/session                                     anyone
      POST   /auth/session                                     anyone
      POST   /auth/session/refresh                             anyone
      GET    /connection-adapters                              analyst
      GET    /connections                                      analyst
      POST   /connections                                      admin
      POST   /connections/test                                 admin
      DELETE /connections/{id}                                 admin
      GET    /connections/{id}                                 analyst
      PATCH  /connections/{id}                                 admin
      GET    /connections/{id}/schemas                         analyst
      GET    /connections/{id}/tables                          analyst
      GET    /connections/{id}/tables/{schema}/{table}         analyst
      GET    /connections/{id}/tables/{schema}/{table}/preview analyst
      POST   /connections/{id}/test                            analyst
      GET    /dashboards                                       viewer
      POST   /dashboards                                       analyst
      DELETE /dashboards/{id}                                  analyst
      GET    /dashboards/{id}                                  viewer
      PUT    /dashboards/{id}                                  analyst
      GET    /dashboards/{id}/changelog                        viewer
      GET    /dashboards/{id}/data                             viewer
      GET    /datasets                                         viewer
      POST   /datasets                                         analyst
      DELETE /datasets/{id}                                    analyst
      GET    /datasets/{id}                                    viewer
      PUT    /datasets/{id}/current-version                    analyst
      GET    /datasets/{id}/drift                              viewer
      GET    /datasets/{id}/freshness                          viewer
      PUT    /datasets/{id}/freshness                          analyst
      GET    /datasets/{id}/members                            viewer
      GET    /datasets/{id}/preview                            viewer
      POST   /datasets/{id}/register-anew                      analyst
      POST   /datasets/{id}/restore                            analyst
      GET    /datasets/{id}/semantic                           viewer
      PUT    /datasets/{id}/semantic                           analyst
      POST   /datasets/{id}/semantic/draft                     analyst
      GET    /datasets/{id}/semantic/versions                  viewer
      POST   /datasets/{id}/semantic/versions/{version}/restore analyst
      GET    /datasets/{id}/versions                           viewer
      POST   /datasets/{id}/versions                           analyst
      GET    /domains                                          viewer
      GET    /domains/{id}                                     viewer
      POST   /domains/{id}/projects                            admin
      POST   /file-upload                                      analyst
      GET    /files/{id}                                       analyst
      POST   /files/{id}/reread                                analyst
      DELETE /jobs/{id}                                        viewer
      GET    /jobs/{id}                                        viewer
      GET    /openapi.json                                     anyone
      GET    /plugins                                          admin
      POST   /plugins                                          admin
      DELETE /plugins/{id}                                     admin
      GET    /plugins/{id}                                     admin
      POST   /plugins/{id}/disable                             admin
      POST   /plugins/{id}/enable                              admin
      GET    /plugins/{id}/history                             admin
      GET    /plugins/{id}/log                                 admin
      POST   /plugins/{id}/rollback                            admin
      GET    /plugins/{id}/settings                            admin
      PUT    /plugins/{id}/settings                            admin
      POST   /plugins/{id}/update                              admin
      GET    /projects                                         viewer
      POST   /projects                                         admin
      GET    /projects/{id}                                    viewer
      GET    /projects/{id}/domain                             viewer
      POST   /projects/{id}/domain/update                      analyst
      POST   /query/check                                      viewer
      POST   /query/estimate                                   viewer
      POST   /query/execute                                    viewer
      GET    /query/export                                     viewer
      POST   /query/export                                     viewer
      GET    /reports                                          viewer
      POST   /reports                                          viewer
      GET    /reports/{id}                                     viewer
      GET    /reports/{id}/chat                                viewer
      POST   /reports/{id}/chat                                viewer
      PUT    /reports/{id}/chat/{question_id}/feedback         viewer
      GET    /reports/{id}/examples                            viewer
      POST   /semantic/validate                                analyst
      GET    /users                                            admin
      POST   /users                                            admin
      PATCH  /users/{name}                                     admin
      """;

  private TestServer server;

  @BeforeAll
  void start() {
    server = new TestServer();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  private record Entry(String method, String path, String allowed) {
    String route() {
      return method + ' ' + path;
    }
  }

  static List<Entry> table() {
    return TABLE
        .lines()
        .map(line -> line.split(" +"))
        .map(words -> new Entry(words[0], words[1], words[2]))
        .toList();
  }

  @Test
  void theTableNamesEveryRouteAndWhatItsAnnotationSays() {
    Map<String, String> declared = new TreeMap<>();
    for (Route route : Route.of(Routes.classes())) {
      AllowedTo allowed = route.handler().getAnnotation(AllowedTo.class);
      boolean anyone = route.handler().isAnnotationPresent(AllowedToAnyone.class);
      declared.put(
          route.httpMethod() + ' ' + route.path(),
          anyone ? "anyone" : allowed == null ? "nobody" : allowed.value().wireName());
    }
    assertThat(declared)
        .containsExactlyInAnyOrderEntriesOf(
            table().stream().collect(Collectors.toMap(Entry::route, Entry::allowed)));
  }

  @ParameterizedTest
  @MethodSource("table")
  void isOpenToThoseAndToNobodyElse(Entry entry) {
    boolean anyone = entry.allowed().equals("anyone");
    assertThat(status(entry, null)).matches(status -> anyone || status == 401);
    assertThat(status(entry, "made-up")).matches(status -> anyone || status == 401);
    for (Role role : Role.values()) {
      boolean may = anyone || role.covers(roleNamed(entry.allowed()));
      if (may) {
        assertThat(status(entry, role.wireName())).isNotIn(401, 403, 404, 405);
      } else {
        assertThat(status(entry, role.wireName())).isEqualTo(403);
      }
    }
  }

  private int status(Entry entry, String token) {
    HttpResponse<String> response =
        server.send(
            TestServer.bearer(server.request(entry.path().replaceAll("\\{.*?}", "1")), token)
                .header(
                    "Content-Type",
                    entry.route().equals("POST /file-upload")
                            || entry.route().equals("POST /plugins")
                        ? "multipart/form-data; boundary=b"
                        : "application/json")
                .method(
                    entry.method(),
                    entry.method().startsWith("P")
                        ? BodyPublishers.ofString("{}")
                        : BodyPublishers.noBody()));
    // Signing in without a password is a bad request; nothing else here may ask for a session.
    return response.statusCode() == 401 && entry.path().equals("/auth/session/refresh")
        ? 200
        : response.statusCode();
  }

  private static Role roleNamed(String name) {
    return List.of(Role.values()).stream()
        .filter(role -> role.wireName().equals(name))
        .findFirst()
        .orElse(Role.ADMIN);
  }
}
