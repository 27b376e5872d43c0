package org.analyticsstudio.spi.llm;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language model service failed or refused. The message is one sentence for people and holds
 * neither a secret nor anything the service wrote; that goes to the cause, which goes to the log.
 */
public final class LlmException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final @Nullable Duration retryAfter;

  /** A failure; the cause goes to the log only. */
  public LlmException(Kind kind, String message, @Nullable Throwable cause) {
    this(kind, message, cause, null);
  }

  /** A failure and when the service wants to be asked again. */
  public LlmException(
      Kind kind, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
    super(message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /** What kind of failure it is. */
  public Kind kind() {
    return kind;
  }

  /** When the service wants to be asked again, if it said so. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** The kinds the host tells apart. */
  public enum Kind {
    /** The service can't be reached or failed itself; trying again may help. */
    UNAVAILABLE(true),
    /** Too many requests; trying again later helps. */
    RATE_LIMITED(true),
    /** The key or the account was refused. */
    UNAUTHORIZED(false),
    /**
     * It was asked for something it can't do, such as a model it does not have, or took the request
     * for malformed.
     */
    UNSUPPORTED(false),
    /** It took longer than the limit; there is no time left to try again. */
    TIMEOUT(false),
    /** It was cancelled. */
    CANCELLED(false),
    /** What it answered could not be read, or was larger than an answer can be. */
    BAD_ANSWER(false);

    private final boolean worthRetrying;

    Kind(boolean worthRetrying) {
      this.worthRetrying = worthRetrying;
    }

    /** Whether the same request may succeed a little later. */
    public boolean worthRetrying() {
      return worthRetrying;
    }
  }
}
