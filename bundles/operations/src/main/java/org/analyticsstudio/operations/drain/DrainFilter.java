package org.analyticsstudio.operations.drain;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;

/**
 * Lets requests end when the product stops, then closes the port. The framework tells of its stop
 * before it stops the first bundle, and waits while it is being told.
 */
@Component(service = Filter.class)
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
@ServiceRanking(Integer.MAX_VALUE)
public final class DrainFilter implements Filter {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RequestsInFlight requests = new RequestsInFlight();
  private final WebServer server = new WebServer();
  private final BundleContext context;
  private final SynchronousBundleListener stopListener = this::onBundleEvent;

  /** Begins to listen for the framework's stop. */
  @Activate
  public DrainFilter(BundleContext context) {
    this.context = context;
    context.addBundleListener(stopListener);
  }

  @Deactivate
  void deactivate() {
    context.removeBundleListener(stopListener);
  }

  private void onBundleEvent(BundleEvent event) {
    if (event.getType() == BundleEvent.STOPPING
        && event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID) {
      requests.close(PATIENCE);
      server.close();
    }
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!requests.begin()) {
      refuse((HttpServletResponse) response);
      return;
    }
    boolean goesOn = false;
    try {
      server.remember(request);
      chain.doFilter(request, response);
      goesOn = request.isAsyncStarted() && server.afterAnswer(request, requests::end);
    } finally {
      if (!goesOn) {
        requests.end();
      }
    }
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", "5");
    response.setHeader("Connection", "close");
    response.setHeader("X-Request-Id", UUID.randomUUID().toString());
    response.setContentType("application/problem+json");
    response
        .getWriter()
        .write(
            "{\"type\":\"about:blank\",\"title\":\"Stopping\",\"status\":503,\"code\":\"stopping\","
                + "\"detail\":\"Analytics Studio is being stopped.\","
                + "\"hint\":\"Try again in a moment.\"}");
  }
}
