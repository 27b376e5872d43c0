package org.analyticsstudio.operations.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.analyticsstudio.api.health.ReadinessCheck;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.model.problem.Problem;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /live} answers as soon as the web server does; {@code /ready} is 200 only when everything
 * that is shipped is up.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern({HealthServlet.LIVE, HealthServlet.READY})
public final class HealthServlet extends HttpServlet {
  static final String LIVE = "/api/v1/health/live";
  static final String READY = "/api/v1/health/ready";
  private static final long serialVersionUID = 1L;
  private static final String REQUEST_ID = "X-Request-Id";

  private final transient List<ReadinessCheck> conditions;
  private final transient List<ReadinessCheck> added = new CopyOnWriteArrayList<>();
  private final transient ObjectMapper json = WireFormat.mapper();

  /** Watches this framework. */
  @Activate
  public HealthServlet(BundleContext context, @Reference ServiceComponentRuntime components) {
    this(
        List.of(
            new StartLevelReached(context),
            new ShippedBundlesActive(context),
            new ComponentsSatisfied(context, components)));
  }

  HealthServlet(List<ReadinessCheck> conditions) {
    this.conditions = List.copyOf(conditions);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addCheck(ReadinessCheck check) {
    added.add(check);
  }

  void removeCheck(ReadinessCheck check) {
    added.remove(check);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    String requestId =
        Optional.ofNullable(response.getHeader(REQUEST_ID))
            .orElseGet(() -> UUID.randomUUID().toString());
    response.setHeader(REQUEST_ID, requestId);
    if (request.getServletPath().equals(LIVE)) {
      ok(response, "live");
      return;
    }
    List<String> missing = missing();
    if (missing.isEmpty()) {
      ok(response, "ready");
    } else {
      notReady(request, response, missing, requestId);
    }
  }

  private List<String> missing() {
    return Stream.concat(conditions.stream(), added.stream())
        .map(ReadinessCheck::missing)
        .filter(missing -> !missing.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private void ok(HttpServletResponse response, String status) throws IOException {
    send(
        response,
        HttpServletResponse.SC_OK,
        "application/json",
        json.writeValueAsString(json.createObjectNode().put("status", status)));
  }

  private void notReady(
      HttpServletRequest request,
      HttpServletResponse response,
      List<String> missing,
      String requestId)
      throws IOException {
    response.setHeader("Retry-After", "1");
    if ("text/plain".equals(request.getHeader("Accept"))) {
      send(
          response,
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "text/plain",
          String.join("\n", missing));
      return;
    }
    Problem problem =
        Problem.of(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "not_ready",
                "Not ready",
                String.join(" ", missing))
            .withHint("Try again in a moment.");
    ObjectNode body = json.valueToTree(problem);
    body.put("type", "about:blank").put("request_id", requestId);
    send(response, problem.status(), "application/problem+json", json.writeValueAsString(body));
  }

  private static void send(HttpServletResponse response, int status, String type, String body)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(body);
  }
}
