package org.analyticsstudio.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.Files;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.chat.Reports;
import org.analyticsstudio.api.connections.Connections;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.domains.Domains;
import org.analyticsstudio.api.governance.DataFreshness;
import org.analyticsstudio.api.governance.SourceWatch;
import org.analyticsstudio.api.jobs.Jobs;
import org.analyticsstudio.api.plugins.Plugins;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.ResultExporter;
import org.analyticsstudio.api.security.LoopbackToken;
import org.analyticsstudio.api.security.SessionTokens;
import org.analyticsstudio.api.security.Sessions;
import org.analyticsstudio.api.security.Users;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.rest.http.ExchangeFilter;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The routes on a real Jetty, over services that answer what a test tells them to. */
final class TestServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  final Answers<Sessions> sessions = new Answers<>(Sessions.class);
  final Answers<LoopbackToken> loopback = new Answers<>(LoopbackToken.class);
  final Answers<Users> users = new Answers<>(Users.class);
  final Answers<Domains> domains = new Answers<>(Domains.class);
  final Answers<Projects> projects = new Answers<>(Projects.class);
  final Answers<Files> files = new Answers<>(Files.class);
  final Answers<Datasets> datasets = new Answers<>(Datasets.class);
  final Answers<SemanticSchemas> schemas = new Answers<>(SemanticSchemas.class);
  final Answers<QueryEngine> queries = new Answers<>(QueryEngine.class);
  final Answers<ResultExporter> exporter = new Answers<>(ResultExporter.class);
  final Answers<Reports> reports = new Answers<>(Reports.class);
  final Answers<Dashboards> dashboards = new Answers<>(Dashboards.class);
  final Answers<Jobs> jobs = new Answers<>(Jobs.class);
  final Answers<Plugins> plugins = new Answers<>(Plugins.class);
  final Answers<SourceWatch> sourceWatch = new Answers<>(SourceWatch.class);
  final Answers<DataFreshness> freshness = new Answers<>(DataFreshness.class);
  final Answers<Connections> connections = new Answers<>(Connections.class);
  final Answers<AuditLog> audit = new Answers<>(AuditLog.class);

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final HttpClient client = HttpClient.newHttpClient();

  TestServer() {
    sessions
        .when("authenticate", arguments -> principal((String) arguments[0]))
        .when("signIn", arguments -> tokens((String) arguments[0]))
        .when("refresh", arguments -> tokens("ana"))
        .when("signOut", arguments -> null);
    loopback.when(
        "authenticate",
        arguments ->
            arguments[0].equals("cli")
                ? Optional.of(new Principal("cli", Role.ADMIN))
                : Optional.empty());
    ServletContextHandler context = new ServletContextHandler("/");
    RestServlet rest = new RestServlet(services(), RestServlet.clock());
    ServletHolder holder = new ServletHolder(rest);
    holder.setAsyncSupported(true);
    context.addServlet(holder, "/api/v1/*");
    FilterHolder filter = new FilterHolder(new ExchangeFilter());
    filter.setAsyncSupported(true);
    context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Services services() {
    return new Services(
        sessions.service(),
        loopback.service(),
        users.service(),
        projects.service(),
        domains.service(),
        files.service(),
        datasets.service(),
        schemas.service(),
        queries.service(),
        exporter.service(),
        reports.service(),
        dashboards.service(),
        jobs.service(),
        plugins.service(),
        connections.service(),
        sourceWatch.service(),
        freshness.service(),
        audit.service());
  }

  /** Tokens are the names of roles. */
  private static Principal principal(String token) {
    for (Role role : Role.values()) {
      if (role.wireName().equals(token)) {
        return new Principal(token, role);
      }
    }
    throw Problem.of(401, "token_invalid", "Not signed in", "The token is not valid.")
        .asException();
  }

  private static SessionTokens tokens(String name) {
    return new SessionTokens(
        new Principal(name, Role.ANALYST), "analyst", "refresh-1", 900, 86_400);
  }

  int port() {
    return connector.getLocalPort();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/api/v1" + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String token) {
    return send(bearer(request(path), token));
  }

  HttpResponse<String> post(String path, String token, String body) {
    return send(
        bearer(request(path), token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static HttpRequest.Builder bearer(HttpRequest.Builder request, String token) {
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException("Not JSON: " + response.body(), e);
    }
  }

  static Map<String, String> cookies(HttpResponse<?> response) {
    Map<String, String> cookies = new java.util.TreeMap<>();
    for (String line : response.headers().allValues("Set-Cookie")) {
      cookies.put(line.substring(0, line.indexOf('=')), line);
    }
    return cookies;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
