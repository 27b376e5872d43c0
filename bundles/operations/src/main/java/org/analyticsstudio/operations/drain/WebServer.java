package org.analyticsstudio.operations.drain;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.ServletApiRequest;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty, as far as it can be seen through the requests it hands on. */
final class WebServer {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private final Set<Connector> connectors = ConcurrentHashMap.newKeySet();

  /**
   * Runs an action when a request has been answered to the last byte, or has failed.
   *
   * @return false when that can't be told of this request; the action is not run then
   */
  boolean afterAnswer(ServletRequest request, Runnable action) {
    Optional<Request> jetty = unwrapped(request);
    jetty.ifPresent(
        found -> {
          connectors.add(found.getConnectionMetaData().getConnector());
          Request.addCompletionListener(found, failure -> action.run());
        });
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
   * Listens no more and cuts the connections off. While bundles stop, one after the other, a
   * request would be told that what it asks for does not exist.
   */
  void close() {
    for (Connector connector : connectors) {
      try {
        connector.stop();
      } catch (Exception e) {
        LOG.warn("The web server's port could not be closed", e);
      }
    }
  }
}
