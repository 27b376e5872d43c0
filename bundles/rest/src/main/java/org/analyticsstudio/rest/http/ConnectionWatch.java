package org.analyticsstudio.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/** Looks after connections of requests that take longer than a moment. */
public final class ConnectionWatch implements ClientWatch {

  private static final long PERIOD_MILLIS = 100;

  private final ScheduledExecutorService clock;
  private final PeerSockets sockets;

  public ConnectionWatch(ScheduledExecutorService clock, PeerSockets sockets) {
    this.clock = clock;
    this.sockets = sockets;
  }

  @Override
  public Watched watch(ContainerRequestContext request) {
    Cancellation cancellation = new Cancellation();
    Object id = request.getProperty(RequestIds.ATTRIBUTE);
    String requestId = id == null ? null : id.toString();
    Optional<PeerSocket> socket =
        request.getProperty(HttpServletRequest.class.getName())
                instanceof HttpServletRequest servletRequest
            ? sockets.of(servletRequest)
            : Optional.empty();
    return new Watch(
        cancellation, requestId, socket.map(peer -> check(peer, cancellation)).orElse(null));
  }

  private ScheduledFuture<?> check(PeerSocket peer, Cancellation cancellation) {
    return clock.scheduleWithFixedDelay(
        new Check(peer, cancellation), 2 * PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static final class Check implements Runnable {
    // A socket can look closed for an instant while its input is being read.
    private static final int CERTAIN = 3;

    private final PeerSocket peer;
    private final Cancellation cancellation;
    private int times;

    Check(PeerSocket peer, Cancellation cancellation) {
      this.peer = peer;
      this.cancellation = cancellation;
    }

    @Override
    public void run() {
      times = peer.seemsClosed() ? times + 1 : 0;
      if (times >= CERTAIN) {
        cancellation.cancel();
      }
    }
  }

  private record Watch(
      Cancellation cancellation, @Nullable String requestId, @Nullable ScheduledFuture<?> check)
      implements Watched {
    @Override
    public void close() {
      if (check != null) {
        check.cancel(false);
      }
    }
  }
}
