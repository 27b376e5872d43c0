package org.analyticsstudio.bigquery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.analyticsstudio.bigquery.fake.Failure;
import org.analyticsstudio.bigquery.fake.FakeBigQuery;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.SettingDefinition;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BigQueryConnectingTest {

  private final BigQueryAdapter adapter = new BigQueryAdapter();
  private FakeBigQuery server;

  @BeforeEach
  void start() throws IOException {
    server = FakeBigQuery.start();
  }

  @AfterEach
  void stop() {
    server.close();
    assertThat(server.wrong).isEmpty();
  }

  private DataSourceException refused(String... namesAndValues) {
    Map<String, String> changed = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      changed.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    Settings settings = Opened.settings(server, changed);
    assertThat(adapter.check(settings)).isEmpty();
    return catchThrowableOfType(DataSourceException.class, () -> adapter.open(settings));
  }

  private List<FieldProblem> problems(String name, String value) {
    return adapter.check(Opened.settings(server, Map.of(name, value)));
  }

  @Test
  void opensWithoutCost() {
    try (var session = adapter.open(Opened.settings(server, Map.of()))) {
      assertThat(session).isNotNull();
      assertThat(server.requests).hasSize(1);
      assertThat(server.queries().get(0).getDryRun()).isTrue();
    }
  }

  @Test
  void aKeyThatIsNotAcceptedIsToldApart() {
    assertThat(refused("service_account_key", server.foreignKey()))
        .hasMessage("The key is not accepted; it may have been revoked.")
        .extracting(DataSourceException::kind)
        .isEqualTo(Kind.CREDENTIALS_REFUSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"error":"invalid_grant","error_description":"Invalid JWT Signature."} | CREDENTIALS_REFUSED | The key is not accepted; it may have been revoked.
          {"error":"invalid_grant","error_description":"Invalid grant: account not found"} | CREDENTIALS_REFUSED | There is no such service account any more.
          {"error":"invalid_grant","error_description":"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe."} | CREDENTIALS_REFUSED | The clock of this machine is wrong, so no key is accepted.
          {"error":"disabled_client","error_description":"The OAuth client was disabled."} | CREDENTIALS_REFUSED | The service account is disabled.
          <html>hello</html> | UNREACHABLE | What answers where tokens are asked for gives none.
          """)
  void tellsWhyThereIsNoToken(String answer, Kind kind, String words) {
    server.tokenError = answer;

    assertThat(refused()).hasMessage(words).extracting(DataSourceException::kind).isEqualTo(kind);
    assertThat(server.requests).isEmpty();
  }

  @Test
  void tellsWhatKeepsItFromConnecting() throws IOException {
    server.fail("select 1", Failure.of(404, "notFound", "Not found: Project shop-123456"));
    assertThat(refused())
        .hasMessage("There is no project of this name.")
        .extracting(DataSourceException::kind)
        .isEqualTo(Kind.OBJECT_MISSING);
    server.fail(
        "select 1",
        Failure.of(
            403,
            "accessDenied",
            "Access Denied: Project x: User does not have bigquery.jobs.create permission"));
    assertThat(refused().getMessage()).contains("bigquery.jobs.create", "BigQuery Job User");
    try (ServerSocket free = new ServerSocket(0)) {
      int port = free.getLocalPort();
      free.close();
      assertThat(refused("endpoint", "http://127.0.0.1:" + port).kind())
          .isEqualTo(Kind.UNREACHABLE);
    }
  }

  @Test
  void aServerThatSpeaksNoTlsIsToldApart() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var unused = CompletableFuture.runAsync(() -> answerPlainly(plain));
      String encrypted = "https://127.0.0.1:" + plain.getLocalPort();
      String key = server.key().replace(server.url(), encrypted);
      assertThat(refused("endpoint", encrypted, "service_account_key", key).kind())
          .isEqualTo(Kind.TLS_FAILED);
    }
  }

  private static void answerPlainly(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket
          .getOutputStream()
          .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://bigquery.googleapis.com",
        "http://10.0.0.5",
        "https://169.254.169.254",
        "https://metadata.google.internal",
        "https://2852039166",
        "https://[fd00:ec2::254]",
        "https://[fe80::1]",
        "https://0.0.0.0",
        "https://bigquery.googleapis.com/?x=1",
        "https://user@bigquery.googleapis.com",
        "ftp://bigquery.googleapis.com"
      })
  void anAddressThatIsNeverAskedIsFound(String address) {
    assertThat(problems("endpoint", address))
        .extracting(FieldProblem::path)
        .containsExactly("endpoint");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/computeMetadata/v1/instance/service-accounts/default/token",
        "https://metadata.google.internal/token",
        "https://evil.example.org/token",
        "https://oauth2.googleapis.com.evil.example.org/token",
        "https://user@oauth2.googleapis.com/token",
        "http://oauth2.googleapis.com/token",
        "file:///etc/passwd"
      })
  void aKeyThatLeadsElsewhereIsRefused(String tokenAddress) {
    String key = server.key().replace(server.url() + "/token", tokenAddress);
    assertThat(problems("service_account_key", key))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("service_account_key");
              assertThat(problem.message()).contains("not Google's");
            });
  }

  @Test
  void googlesOwnAddressesAreTrusted() {
    for (String address :
        List.of(
            "https://oauth2.googleapis.com/token",
            "https://accounts.google.com/o/oauth2/token",
            "https://oauth2-private.p.googleapis.com/token")) {
      assertThat(
              problems(
                  "service_account_key", server.key().replace(server.url() + "/token", address)))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hello | no JSON
          [1] | no JSON
          {"type": "authorized_user"} | another one
          {"type": "external_account", "credential_source": {"executable": {"command": "/bin/sh"}}} | another one
          {"type": "service_account"} | no private_key
          """)
  void whatIsNoKeyIsFoundWithoutShowingIt(String text, String words) {
    assertThat(problems("service_account_key", text))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(words));
  }

  @Test
  void aKeyOfAnotherCloudIsFound() {
    assertThat(
            problems(
                "service_account_key", server.key().replace("googleapis.com\"", "apis-s3ns.fr\"")))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("another cloud"));
  }

  @Test
  void aPrivateKeyThatIsNoneIsRefused() {
    String broken =
        server.key().replaceAll("PRIVATE KEY-----\\\\n....", "PRIVATE KEY-----\\\\n****");
    Settings settings = Opened.settings(server, Map.of("service_account_key", broken));
    assertThat(catchThrowableOfType(DataSourceException.class, () -> adapter.open(settings)))
        .satisfies(
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.CREDENTIALS_REFUSED);
              assertThat(e.getMessage()).doesNotContain("****");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          project | shop 123456
          project | shop/../other
          project | shop?x=1
          project | SHOP
          data_project | a`b
          dataset | shop-1
          dataset | a.b
          location | eu/..
          maximum_gb_billed | 0
          maximum_gb_billed | -1
          maximum_gb_billed | 10000000
          maximum_gb_billed | many
          concurrent_queries | 1.5
          concurrent_queries | 1000
          colour | blue
          """)
  void settingsThatCarryTricksAreFound(String name, String value) {
    assertThat(problems(name, value)).extracting(FieldProblem::path).containsExactly(name);
  }

  @Test
  void eachSettingThatIsNeededIsMissed() {
    for (SettingDefinition definition : adapter.descriptor().connectionSettings().definitions()) {
      if (definition.required() && definition.defaultValue() == null) {
        assertThat(problems(definition.name(), ""))
            .extracting(FieldProblem::path)
            .contains(definition.name());
      }
    }
  }

  @Test
  void saysHowManyQueriesRunAtOnce() {
    assertThat(adapter.concurrentQueries(Opened.settings(server, Map.of()))).isEqualTo(8);
    assertThat(
            adapter.concurrentQueries(Opened.settings(server, Map.of("concurrent_queries", "3"))))
        .isEqualTo(3);
  }

  /** The library would look for the credentials of the machine if it was asked to. */
  @Test
  void nothingElseIsAskedForCredentials() throws IOException {
    List<String> asked = new java.util.concurrent.CopyOnWriteArrayList<>();
    java.net.ProxySelector before = java.net.ProxySelector.getDefault();
    java.net.ProxySelector.setDefault(
        new java.net.ProxySelector() {
          @Override
          public List<java.net.Proxy> select(java.net.URI uri) {
            asked.add(uri.getHost());
            return List.of(java.net.Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(
              java.net.URI uri, java.net.SocketAddress address, IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    try (var session = adapter.open(Opened.settings(server, Map.of()))) {
      assertThat(session).isNotNull();
      assertThat(asked).isNotEmpty().containsOnly("127.0.0.1");
    } finally {
      java.net.ProxySelector.setDefault(before);
    }
  }
}
