package org.analyticsstudio.spi.datasource;

import org.jspecify.annotations.Nullable;

/** A data source failed or refused. The message is for people and holds no secret. */
public final class DataSourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** A failure without a cause worth keeping. */
  public DataSourceException(Kind kind, String message) {
    this(kind, message, null);
  }

  /** A failure; the cause goes to the log only. */
  public DataSourceException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** What kind of failure it is. */
  public Kind kind() {
    return kind;
  }

  /** The kinds the host tells apart. */
  public enum Kind {
    /** The data source can't be reached; trying again may help. */
    UNAVAILABLE,
    /** The name of its host is not known; asking again does not help. */
    HOST_UNKNOWN,
    /** Nothing answers at its host and port, or not in its language. */
    UNREACHABLE,
    /** No trusted, encrypted transport could be agreed on. */
    TLS_FAILED,
    /** It does not accept the account or its secret. */
    CREDENTIALS_REFUSED,
    /** The account may not do what was asked for. */
    PERMISSION_MISSING,
    /** The database, schema, table or column that was asked for is not there. */
    OBJECT_MISSING,
    /** It was asked for something it can't do. */
    UNSUPPORTED,
    /** It took longer than the limit. */
    TIMEOUT,
    /** It was cancelled. */
    CANCELLED,
    /** It would have used more memory or disk than the limit. */
    RESOURCES,
    /** The statement failed for another reason. */
    FAILED
  }
}
