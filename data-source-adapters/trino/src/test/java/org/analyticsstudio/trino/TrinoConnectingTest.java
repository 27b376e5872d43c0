package org.analyticsstudio.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when no Trino answers, or is not to be asked. */
@Timeout(60)
class TrinoConnectingTest {

  private final TrinoAdapter adapter = new TrinoAdapter();

  private static Map<String, String> settings(String... changed) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of("host", "127.0.0.1", "database", "c", "user", "reader", "tls", "disable"));
    for (int i = 0; i < changed.length; i += 2) {
      settings.put(changed[i], changed[i + 1]);
    }
    return settings;
  }

  private DataSourceException refused(Map<String, String> settings) {
    assertThat(adapter.check(new Settings(settings))).isEmpty();
    DataSourceException failure =
        catchThrowableOfType(
            DataSourceException.class, () -> adapter.open(new Settings(settings)).close());
    assertThat(failure).isNotNull();
    return failure;
  }

  @Test
  void nobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThat(refused(settings("port", String.valueOf(port))).kind()).isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void theNameIsNotKnown() {
    assertThat(refused(settings("host", "no.such.host.invalid")).kind())
        .isEqualTo(Kind.HOST_UNKNOWN);
  }

  @Test
  void theServerDoesNotSpeakTls() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> refuseAll(plain));
      answering.setDaemon(true);
      answering.start();
      String port = String.valueOf(plain.getLocalPort());
      assertThat(refused(settings("port", port, "tls", "verify-full", "password", "p")).kind())
          .isEqualTo(Kind.TLS_FAILED);
    }
  }

  /** As a web server does that is spoken to by TLS where it expects none. */
  private static void refuseAll(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client
            .getOutputStream()
            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        return;
      }
    }
  }

  @Test
  void thePasswordIsNotAccepted() throws IOException {
    HttpServer strict = server(401, "no");
    try {
      assertThat(refused(settings("port", port(strict))).kind())
          .isEqualTo(Kind.CREDENTIALS_REFUSED);
    } finally {
      strict.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "{}",
        "[1, 2",
        "{\"id\": \"x\", \"nextUri\": \"file:///etc/passwd\"}"
      })
  void whatAnswersIsNoTrino(String answer) throws IOException {
    HttpServer other = server(200, answer);
    try {
      DataSourceException failure = refused(settings("port", port(other)));
      assertThat(failure.kind()).isIn(Kind.UNAVAILABLE, Kind.UNREACHABLE);
      assertThat(failure).hasMessageContaining("no Trino server");
    } finally {
      other.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2852039166/latest/meta-data/",
        "http://[::ffff:a9fe:a9fe]/latest/meta-data/"
      })
  void anAnswerThatGoesOnWhereCloudsKeepCredentialsIsNotFollowed(String next) throws IOException {
    HttpServer hostile =
        server(
            200,
            """
            {"id": "1", "infoUri": "http://127.0.0.1/", "nextUri": "%s",
             "stats": {"state": "QUEUED"}, "warnings": []}
            """
                .formatted(next));
    try {
      DataSourceException failure = refused(settings("port", port(hostile)));
      assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
      assertThat(failure).hasMessage("The server names an address that is never asked.");
    } finally {
      hostile.stop(0);
    }
  }

  @Test
  void aPasswordIsNotSentInTheOpen() {
    assertThat(adapter.check(new Settings(settings("password", "secret"))))
        .extracting(FieldProblem::path)
        .containsExactly("tls");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1?user=x",
        "127.0.0.1;x",
        "a/b",
        "a b",
        "user@host",
        "127.0.0.1#",
        "a\nb",
        "%31"
      })
  void aHostHoldsNothingThatHasAMeaningInAUrl(String host) {
    assertThat(adapter.check(new Settings(settings("host", host))))
        .extracting(FieldProblem::path)
        .containsExactly("host");
  }

  @Test
  void theNameOfACatalogHasNoMeaningInAUrl() {
    String url =
        new TrinoSettings(new Settings(settings("database", "c?user=root&SSL=false/x#y;%20")))
            .url();
    assertThat(url).startsWith("jdbc:trino://127.0.0.1:8443/c%3Fuser%3Droot").doesNotContain("?");
    assertThat(url.substring("jdbc:trino://127.0.0.1:8443/".length()))
        .doesNotContain("/", "#", "&");
  }

  private static HttpServer server(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String port(HttpServer server) {
    return String.valueOf(server.getAddress().getPort());
  }
}
