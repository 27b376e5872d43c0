package org.analyticsstudio.operations.drain;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletApiRequest;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty, as far as it can be seen through the requests it hands on. */
final class WebServer {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private static final Duration IDLE_CONNECTION = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Set<Connector> connectors = ConcurrentHashMap.newKeySet();

  /** Notes the way a request came by, so that it can be closed. */
  void remember(ServletRequest request) {
    unwrapped(request)
        .ifPresent(found -> connectors.add(found.getConnectionMetaData().getConnector()));
  }

  /**
   * Runs an action when a request has been answered to the last byte, or has failed.
   *
   * @return false when that can't be told of this request; the action is not run then
   */
  boolean afterAnswer(ServletRequest request, Runnable action) {
    Optional<Request> jetty = unwrapped(request);
    jetty.ifPresent(found -> Request.addCompletionListener(found, failure -> action.run()));
    return jetty.isPresent();
  }

  private static Optional<Request> unwrapped(ServletRequest request) {
    ServletRequest inner = request;
    while (inner instanceof ServletRequestWrapper wrapper) {
      inner = wrapper.getRequest();
    }
    return inner instanceof ServletApiRequest jetty
        ? Optional.of(jetty.getRequest())
        : Optional.empty();
  }

  /**
   * Listens no more, lets connections end that are in use, and cuts the others off. While bundles
   * stop, one after the other, a request would be told that what it asks for does not exist. A
   * connection that is cut off while its next request arrives would answer with an error of Jetty's
   * own.
   */
  void close() {
    for (Connector connector : connectors) {
      try {
        awaitConnections(connector);
        connector.stop();
      } catch (Exception e) {
        LOG.warn("The web server's port could not be closed", e);
      }
    }
  }

  private static void awaitConnections(Connector connector) throws Exception {
    if (connector instanceof AbstractConnector idling) {
      idling.setShutdownIdleTimeout(IDLE_CONNECTION.toMillis());
    }
    try {
      connector.shutdown().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException stillConnected) {
      LOG.debug("Connections are cut off", stillConnected);
    }
  }
}
