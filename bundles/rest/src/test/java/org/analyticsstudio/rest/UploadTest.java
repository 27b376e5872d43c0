package org.analyticsstudio.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.analyticsstudio.api.catalog.FileFormat;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of an upload: its parts come in any order, and a wrong one leaves nothing. */
class UploadTest {

  private static final String FILE = part("file\"; filename=\"orders.csv", "a;b\n1;2\n");
  private static final String OPTIONS = part("options", "{\"delimiter\":\";\"}");
  private static final String PROJECT = part("project_id", "sales");

  private final TestServer server = new TestServer();
  private final List<String> stored = new ArrayList<>();

  @BeforeEach
  void takeFilesIn() {
    server.files.when("upload", this::upload);
    server.files.when("maxFileBytes", arguments -> 1_000L);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** As the catalog does it: the content to its end, then the options, then it is kept. */
  private Object upload(Object[] arguments) throws Exception {
    String content = new String(((InputStream) arguments[4]).readAllBytes(), UTF_8);
    UploadOptions options = (UploadOptions) ((Supplier<?>) arguments[3]).get();
    stored.add(arguments[1] + "/" + arguments[2] + "/" + options.delimiter() + "/" + content);
    return new UploadedFile(
        "f1",
        "sales",
        "orders.csv",
        8,
        FileFormat.CSV,
        null,
        null,
        List.of(),
        1,
        List.of(),
        List.of());
  }

  private static String part(String name, String content) {
    return "--b\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + content
        + "\r\n";
  }

  private HttpResponse<String> send(String... parts) {
    return server.send(
        TestServer.bearer(server.request("/file-upload"), "analyst")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofString(String.join("", parts) + "--b--\r\n")));
  }

  static Stream<List<String>> orders() {
    return Stream.of(
        List.of(PROJECT, OPTIONS, FILE),
        List.of(OPTIONS, PROJECT, FILE),
        List.of(PROJECT, FILE, OPTIONS),
        List.of(OPTIONS, FILE, PROJECT),
        List.of(FILE, PROJECT, OPTIONS),
        List.of(FILE, OPTIONS, PROJECT));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void thePartsMayComeInAnyOrder(List<String> parts) {
    HttpResponse<String> response = send(parts.toArray(new String[0]));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    assertThat(TestServer.json(response).path("file_id").asText()).isEqualTo("f1");
    assertThat(stored).containsExactly("sales/orders.csv/;/a;b\n1;2\n");
  }

  @Test
  void withoutProjectAndOptionsTheUsualOnesAreTaken() {
    assertThat(send(FILE).statusCode()).isEqualTo(201);
    assertThat(stored).containsExactly("default/orders.csv/null/a;b\n1;2\n");
  }

  static Stream<List<String>> wrong() {
    String unknown = part("options", "{\"separator\":\";\"}");
    String surprise = part("surprise", "1");
    return Stream.of(
        List.of("unknown_field", PROJECT, unknown, FILE),
        List.of("unknown_field", PROJECT, FILE, unknown),
        List.of("unknown_field", FILE, PROJECT, unknown),
        List.of("unknown_field", PROJECT, FILE, surprise),
        List.of("repeated_field", PROJECT, PROJECT, FILE),
        List.of("repeated_field", PROJECT, FILE, OPTIONS, OPTIONS),
        List.of("repeated_field", PROJECT, FILE, FILE),
        List.of("missing_field", PROJECT, OPTIONS));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void aWrongPartIsRefusedWhereverItStandsAndNothingIsKept(List<String> codeAndParts) {
    HttpResponse<String> response =
        send(codeAndParts.subList(1, codeAndParts.size()).toArray(new String[0]));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(TestServer.json(response).path("code").asText()).isEqualTo(codeAndParts.get(0));
    assertThat(stored).isEmpty();
  }

  @Test
  void aBodyThatIsToBeLargerThanTwoGigabytesIsRefusedByItsSize() throws Exception {
    URI uri = server.request("/file-upload").build().uri();
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      String head =
          "POST "
              + uri.getPath()
              + " HTTP/1.1\r\nHost: localhost\r\n"
              + "Authorization: Bearer analyst\r\n"
              + "Content-Type: multipart/form-data; boundary=b\r\n"
              + "Content-Length: 2306867399\r\n\r\n";
      socket.getOutputStream().write((head + FILE).getBytes(UTF_8));
      socket.shutdownOutput();

      BufferedReader answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void aFileThatComesBeforeItsProjectIsKeptNoFurtherThanItMayBeLarge() {
    HttpResponse<String> response =
        send(part("file\"; filename=\"orders.csv", "a;b\n" + "1;2\n".repeat(300)), PROJECT);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
    assertThat(TestServer.json(response).path("code").asText()).isEqualTo("file_too_large");
    assertThat(stored).isEmpty();
  }

  @Test
  void aPluginThatIsTooLargeIsRefusedBeforeAllOfItCame() {
    server.plugins.when("maxFileBytes", arguments -> 10L);
    HttpResponse<String> response =
        server.send(
            TestServer.bearer(server.request("/plugins"), "admin")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                    BodyPublishers.ofString(
                        part("file\"; filename=\"a.jar", "x".repeat(11)) + "--b--\r\n")));

    assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
    assertThat(TestServer.json(response).path("code").asText()).isEqualTo("plugin_too_large");
    assertThat(TestServer.json(response).path("hint").asText()).contains("max-size-mb");
  }

  @Test
  void aFormThatBreaksOffIsRefused() {
    HttpResponse<String> response =
        server.send(
            TestServer.bearer(server.request("/file-upload"), "analyst")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(PROJECT + FILE.substring(0, FILE.length() - 5))));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(stored).isEmpty();
  }
}
