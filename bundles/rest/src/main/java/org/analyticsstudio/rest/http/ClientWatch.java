package org.analyticsstudio.rest.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/** Notices when whoever asked has gone, so that work for nobody ends. */
public interface ClientWatch {

  /** Watches the connection of a request until closed. */
  Watched watch(ContainerRequestContext request);

  /** A request whose connection is watched. */
  interface Watched extends AutoCloseable {

    /** Signalled when the client has gone. */
    Cancellation cancellation();

    /** The id of the request. */
    @Nullable String requestId();

    /** The circumstances of a query of this request. */
    default QueryContext context(String purpose) {
      return new QueryContext(purpose, requestId(), cancellation());
    }

    /** A progress nobody sees, which is cancelled when the client has gone. */
    default Progress progress() {
      return new Progress() {
        @Override
        public void report(double fraction, String message) {}

        @Override
        public Cancellation cancellation() {
          return Watched.this.cancellation();
        }
      };
    }

    @Override
    void close();
  }
}
