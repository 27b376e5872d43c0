package org.analyticsstudio.api.query;

import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a query.
 *
 * @param purpose what it is for: {@code query}, {@code chat}, {@code dashboard}, {@code preview},
 *     {@code export}; for the audit log
 * @param requestId the request it belongs to
 * @param cancellation signalled when nobody waits for the answer any more
 */
public record QueryContext(String purpose, @Nullable String requestId, Cancellation cancellation) {

  /** A query that belongs to no request and is never cancelled. */
  public static QueryContext of(String purpose) {
    return new QueryContext(purpose, null, new Cancellation());
  }
}
