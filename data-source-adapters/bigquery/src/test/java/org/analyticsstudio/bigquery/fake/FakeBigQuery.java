package org.analyticsstudio.bigquery.fake;

import com.google.api.services.bigquery.Bigquery;
import com.google.api.services.bigquery.model.QueryRequest;
import com.google.api.services.bigquery.model.TestIamPermissionsRequest;
import com.google.api.services.bigquery.model.TestIamPermissionsResponse;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that answers as BigQuery's REST API v2 does. Every request is held to the classes that
 * Google generates from the description of the API: what is not of its shape is refused and written
 * down. It runs no SQL.
 */
public final class FakeBigQuery implements AutoCloseable {

  private static final Pattern PROJECT =
      Pattern.compile("/bigquery/v2/projects/([^/]+)/(.+)", Pattern.DOTALL);
  private static final String TOKEN = "/token";

  static {
    // Else each answer waits for the other side to say that it got the head.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queries queries = new Queries();
  private final AtomicInteger tokens = new AtomicInteger();
  private final ConcurrentLinkedQueue<Object> interruptions = new ConcurrentLinkedQueue<>();

  /** What was asked that the API would not understand. */
  public final List<String> wrong = new CopyOnWriteArrayList<>();

  /** Method, address and body of each request to the API. */
  public final List<String> requests = new CopyOnWriteArrayList<>();

  /** What the project holds. */
  public final Project project = new Project();

  /** What it tells of that. */
  public final Lists lists = new Lists(project);

  /** What the next request for a token is refused with. */
  public volatile String tokenError = "";

  /** Answers without words of the API: a content as it is. */
  public record Raw(int status, String body, Map<String, String> headers) {}

  /** Ends the connection in the middle of an answer. */
  public record Cut() {}

  /** Begins an answer and falls silent. */
  public record Silence() {}

  private FakeBigQuery(HttpServer server) {
    this.server = server;
  }

  /** A server on a free port of this machine. */
  public static FakeBigQuery start() throws IOException {
    return start(0);
  }

  /** A server on a port of this machine. */
  public static FakeBigQuery start(int port) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    FakeBigQuery fake = new FakeBigQuery(http);
    http.createContext("/", fake::handle);
    http.setExecutor(fake.threads);
    http.start();
    return fake;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A key that is good here. */
  public String key() {
    return TestKey.json(url() + TOKEN);
  }

  public String foreignKey() {
    return TestKey.foreign(url() + TOKEN);
  }

  /** Queries that hold a text get this answer. */
  public void answer(String text, Answer answer) {
    queries.lay(text, answer);
  }

  /** Queries that hold a text fail so. */
  public void fail(String text, Failure failure) {
    queries.lay(text, failure);
  }

  /** What all other queries are answered with. */
  public void usually(Function<String, Answer> answers) {
    queries.usual = answers;
  }

  /** The next requests to the API meet this, one each: a Failure, a Raw, a Cut or a Silence. */
  public void interrupt(Object... by) {
    interruptions.addAll(Arrays.asList(by));
  }

  public List<QueryRequest> queries() {
    return queries.asked;
  }

  public List<String> cancelled() {
    return queries.cancelled;
  }

  public int jobs() {
    return queries.jobCount();
  }

  public int tokens() {
    return tokens.get();
  }

  /** Tokens given out until now are no longer accepted. */
  public void revokeTokens() {
    tokens.addAndGet(1_000);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      URI uri = exchange.getRequestURI();
      Object interruption = uri.getPath().equals(TOKEN) ? null : interruptions.poll();
      if (interruption instanceof Cut) {
        begin(exchange);
        return;
      }
      if (interruption instanceof Silence) {
        begin(exchange);
        Thread.sleep(60_000);
        return;
      }
      Reply reply =
          interruption instanceof Raw raw
              ? new Reply(raw.status(), raw.headers(), raw.body())
              : interruption instanceof Failure failure
                  ? Reply.of(failure)
                  : reply(exchange, uri, body);
      byte[] content = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(reply.status(), content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      wrong.add("the server failed: " + e);
      throw e;
    }
  }

  private static void begin(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 10_000);
    OutputStream out = exchange.getResponseBody();
    out.write("{\"jobComplete\": true, \"rows\": [{\"f\": [{\"v\": \"1\"".getBytes("UTF-8"));
    out.flush();
  }

  private Reply reply(HttpExchange exchange, URI uri, String body)
      throws IOException, InterruptedException {
    if (uri.getPath().equals(TOKEN)) {
      return token(exchange, body);
    }
    requests.add(exchange.getRequestMethod() + " " + uri + (body.isEmpty() ? "" : "\n" + body));
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bearer token-" + tokens.get()).equals(bearer)) {
      return Reply.of(Failure.of(401, "authError", "Invalid Credentials"));
    }
    Matcher path = PROJECT.matcher(uri.getRawPath());
    if (!path.matches()) {
      return refuse("no path of the API: " + uri);
    }
    return route(
        exchange.getRequestMethod(),
        decoded(path.group(1)),
        Arrays.stream(path.group(2).split("/")).map(FakeBigQuery::decoded).toList(),
        parameters(uri),
        body);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> parameters(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (uri.getRawQuery() != null) {
      for (String parameter : uri.getRawQuery().split("&")) {
        int end = parameter.indexOf('=');
        parameters.put(decoded(parameter.substring(0, end)), decoded(parameter.substring(end + 1)));
      }
    }
    return parameters;
  }

  private Reply refuse(String what) {
    wrong.add(what);
    return Reply.of(Failure.of(400, "invalid", "Invalid request: " + what));
  }

  private Reply token(HttpExchange exchange, String body) {
    if (!tokenError.isEmpty()) {
      return new Reply(400, Map.of(), tokenError);
    }
    Map<String, String> form = parameters(URI.create("?" + body));
    String type = exchange.getRequestHeaders().getFirst("Content-Type") + "";
    if (!exchange.getRequestMethod().equals("POST")
        || !type.startsWith("application/x-www-form-urlencoded")
        || !"urn:ietf:params:oauth:grant-type:jwt-bearer".equals(form.get("grant_type"))) {
      wrong.add("no request for a token: " + type);
      return new Reply(400, Map.of(), "{\"error\": \"invalid_request\"}");
    }
    String problem = TestKey.wrongWith(form.getOrDefault("assertion", ""));
    if (!problem.isEmpty()) {
      return new Reply(
          400,
          Map.of(),
          "{\"error\": \"invalid_grant\", \"error_description\": \"Invalid JWT " + problem + "\"}");
    }
    return new Reply(
        200,
        Map.of(),
        "{\"access_token\": \"token-"
            + tokens.incrementAndGet()
            + "\", \"expires_in\": 3599, \"token_type\": \"Bearer\"}");
  }

  private Reply route(
      String method, String in, List<String> path, Map<String, String> parameters, String body)
      throws IOException, InterruptedException {
    String shape = method + " " + path.get(0) + " " + path.size();
    return switch (shape) {
      case "POST queries 1" -> query(in, parameters, body);
      case "GET queries 2" ->
          checked(Bigquery.Jobs.GetQueryResults.class, parameters)
              ? queries.results(in, path.get(1), parameters)
              : refused();
      case "POST jobs 3" ->
          path.get(2).equals("cancel")
                  && body.isEmpty()
                  && checked(Bigquery.Jobs.Cancel.class, parameters)
              ? queries.cancel(in, path.get(1))
              : refuse("no method: " + path);
      case "GET datasets 1" ->
          checked(Bigquery.Datasets.List.class, parameters)
              ? lists.datasets(parameters)
              : refused();
      case "GET datasets 3" ->
          path.get(2).equals("tables") && checked(Bigquery.Tables.List.class, parameters)
              ? lists.tables(path.get(1), parameters)
              : refuse("no method: " + path);
      case "GET datasets 4" ->
          checked(Bigquery.Tables.Get.class, parameters)
              ? lists.table(path.get(1), path.get(3))
              : refused();
      case "GET datasets 5" ->
          path.get(4).equals("data") && checked(Bigquery.Tabledata.List.class, parameters)
              ? lists.rows(path.get(1), path.get(3), parameters)
              : refuse("no method: " + path);
      case "POST datasets 4" -> permissions(path.get(3), parameters, body);
      default -> refuse("no method: " + method + " " + path);
    };
  }

  private boolean checked(Class<?> method, Map<String, String> parameters) {
    List<String> found = Shape.wrongParameters(method, parameters);
    wrong.addAll(found);
    return found.isEmpty();
  }

  private static Reply refused() {
    return Reply.of(Failure.of(400, "invalid", "Invalid request"));
  }

  private Reply query(String in, Map<String, String> parameters, String body)
      throws IOException, InterruptedException {
    List<String> found = new ArrayList<>();
    found.addAll(Shape.wrongParameters(Bigquery.Jobs.Query.class, parameters));
    QueryRequest query = Shape.body(QueryRequest.class, body, found);
    found.addAll(Shape.wrongWith(query));
    wrong.addAll(found);
    return found.isEmpty() ? queries.query(in, query) : refused();
  }

  private Reply permissions(String resource, Map<String, String> parameters, String body)
      throws IOException {
    List<String> found = new ArrayList<>();
    found.addAll(Shape.wrongParameters(Bigquery.Tables.TestIamPermissions.class, parameters));
    TestIamPermissionsRequest asked = Shape.body(TestIamPermissionsRequest.class, body, found);
    wrong.addAll(found);
    if (!found.isEmpty() || !resource.endsWith(":testIamPermissions")) {
      return refuse("no method: " + resource);
    }
    return Reply.ok(
        new TestIamPermissionsResponse()
            .setPermissions(
                asked.getPermissions().stream().filter(project.granted::contains).toList()));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
