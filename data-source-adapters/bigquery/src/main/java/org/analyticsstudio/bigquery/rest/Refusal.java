package org.analyticsstudio.bigquery.rest;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer that is an error, as Google's APIs tell it. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;
  private static final Set<String> FOR_A_MOMENT =
      Set.of("rateLimitExceeded", "jobRateLimitExceeded", "backendError", "internalError");
  private static final Set<String> FOR_GOOD =
      Set.of("bytesBilledLimitExceeded", "invalidQuery", "invalid", "stopped", "timeout");
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  private final int status;
  private final String reason;
  private final String told;
  private final transient @Nullable Duration retryAfter;

  /**
   * An error.
   *
   * @param reason the short code, empty when there is none
   * @param told what Google says; it may hold names and values
   */
  Refusal(int status, String reason, String told, @Nullable Duration retryAfter) {
    super(status + " " + reason + ": " + told);
    this.status = status;
    this.reason = reason;
    this.told = told;
    this.retryAfter = retryAfter;
  }

  int status() {
    return status;
  }

  String reason() {
    return reason;
  }

  String told() {
    return told;
  }

  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Whether asking again may help. Some errors of a query come as errors of the server. */
  boolean isPassing() {
    return FOR_A_MOMENT.contains(reason)
        || !FOR_GOOD.contains(reason) && (status == TOO_MANY || status >= SERVER_ERROR);
  }
}
