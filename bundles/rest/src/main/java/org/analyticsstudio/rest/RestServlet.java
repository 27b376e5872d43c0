package org.analyticsstudio.rest;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
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
import org.analyticsstudio.api.security.Sessions;
import org.analyticsstudio.api.security.Users;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.rest.http.ConnectionWatch;
import org.analyticsstudio.rest.http.JettySockets;
import org.analyticsstudio.rest.http.KeptAttributes;
import org.analyticsstudio.rest.http.RequestIds;
import org.analyticsstudio.rest.http.UnreadBody;
import org.glassfish.jersey.server.internal.RuntimeDelegateImpl;
import org.glassfish.jersey.servlet.ServletContainer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Serves the wire contract below {@code /api/v1}. */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.name=rest",
      "osgi.http.whiteboard.servlet.pattern=/api/v1/*",
      "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
    })
public final class RestServlet extends ServletContainer {

  private static final long serialVersionUID = 1L;
  private static final long PULSE_MILLIS = 150;

  private final transient ScheduledExecutorService clock;

  @Activate
  public RestServlet(
      @Reference Sessions sessions,
      @Reference LoopbackToken loopback,
      @Reference Users users,
      @Reference Projects projects,
      @Reference Domains domains,
      @Reference Files files,
      @Reference Datasets datasets,
      @Reference SemanticSchemas schemas,
      @Reference QueryEngine queries,
      @Reference ResultExporter exporter,
      @Reference Reports reports,
      @Reference Dashboards dashboards,
      @Reference Jobs jobs,
      @Reference Plugins plugins,
      @Reference Connections connections,
      @Reference SourceWatch sourceWatch,
      @Reference DataFreshness freshness,
      @Reference AuditLog audit) {
    this(
        new Services(
            sessions,
            loopback,
            users,
            projects,
            domains,
            files,
            datasets,
            schemas,
            queries,
            exporter,
            reports,
            dashboards,
            jobs,
            plugins,
            connections,
            sourceWatch,
            freshness,
            audit),
        clock());
  }

  RestServlet(Services services, ScheduledExecutorService clock) {
    super(
        RestApplication.of(
            withDelegate(services), new ConnectionWatch(clock, new JettySockets()), openApi()));
    this.clock = clock;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    super.service(new KeptAttributes(request, response.getHeader(RequestIds.HEADER)), response);
    if (!request.isAsyncStarted()) {
      new UnreadBody(request).skip();
    }
  }

  @Deactivate
  void stop() {
    clock.shutdownNow();
  }

  static ScheduledExecutorService clock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "rest-connection-watch"));
    clock.setRemoveOnCancelPolicy(true);
    // Something is always due soon, so that a request which is to be watched wakes no thread.
    var unused = clock.scheduleWithFixedDelay(() -> {}, PULSE_MILLIS, PULSE_MILLIS, MILLISECONDS);
    return clock;
  }

  private static byte[] openApi() {
    try (InputStream document = RestServlet.class.getResourceAsStream("/openapi.json")) {
      if (document == null) {
        throw new IllegalStateException("The OpenAPI document is missing from the bundle");
      }
      return document.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Jersey looks its delegate up on the class path, which finds nothing across bundles. */
  private static Services withDelegate(Services services) {
    RuntimeDelegate.setInstance(new RuntimeDelegateImpl());
    return services;
  }
}
