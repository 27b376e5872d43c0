package org.analyticsstudio.trino;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Says what an error of Trino means. The numbers are those of its {@code StandardErrorCode}; its
 * own messages may hold names and values.
 */
final class TrinoFailures {

  private static final int RESOURCES = 0x2_0000;
  private static final int OF_CONNECTORS = 0x100_0000;

  private TrinoFailures() {}

  static DataSourceException of(SQLException e) {
    SQLException told = deepest(e);
    return ofTransport(told)
        .or(() -> ofCode(told))
        .orElseGet(
            () ->
                new DataSourceException(
                    Kind.FAILED,
                    "The data source could not run the query (" + told.getErrorCode() + ").",
                    e));
  }

  /** A pool wraps what kept it from making a connection. */
  private static SQLException deepest(SQLException e) {
    SQLException told = e;
    while (told.getCause() instanceof SQLException cause) {
      told = cause;
    }
    return told;
  }

  private static Optional<DataSourceException> ofTransport(SQLException e) {
    if (causedBy(e, UnknownHostException.class)) {
      return failure(Kind.HOST_UNKNOWN, "The name of the host is not known.", e);
    }
    if (causedBy(e, SSLException.class)) {
      return failure(
          Kind.TLS_FAILED, "No encrypted connection that can be trusted could be made.", e);
    }
    if (causedBy(e, GuardedSockets.ForbiddenAddressException.class)) {
      return failure(Kind.UNAVAILABLE, "The server names an address that is never asked.", e);
    }
    if (causedBy(e, ConnectException.class)) {
      return failure(Kind.UNREACHABLE, "Nothing answers at this host and port.", e);
    }
    String message = e.getMessage() == null ? "" : e.getMessage();
    if (message.startsWith("Authentication failed")) {
      return failure(Kind.CREDENTIALS_REFUSED, "The user or the password is not accepted.", e);
    }
    if (e.getErrorCode() == 0 && e.getCause() != null) {
      return failure(
          Kind.UNAVAILABLE, "The connection to the server was lost, or it is no Trino server.", e);
    }
    return Optional.empty();
  }

  private static Optional<DataSourceException> ofCode(SQLException e) {
    int code = e.getErrorCode();
    return switch (code) {
      case 2 -> failure(Kind.UNAVAILABLE, "The server has given the query up.", e);
      case 4 -> failure(Kind.PERMISSION_MISSING, "The user may not read this on the server.", e);
      case 8 -> failure(Kind.FAILED, "A number is divided by zero.", e);
      case 19 -> failure(Kind.FAILED, "A number became larger than the data source can hold.", e);
      case 44 -> failure(Kind.OBJECT_MISSING, "There is no catalog of this name.", e);
      case 45, 46 -> failure(Kind.OBJECT_MISSING, "The table is no longer there.", e);
      case 47 -> failure(Kind.OBJECT_MISSING, "A column is no longer there.", e);
      case 58 -> failure(Kind.OBJECT_MISSING, "A column has another type than it had.", e);
      case RESOURCES + 3 -> failure(Kind.TIMEOUT, "The query took longer than its time limit.", e);
      case RESOURCES + 2 -> failure(Kind.UNAVAILABLE, "The server has too many queries.", e);
      default ->
          code > RESOURCES && code < OF_CONNECTORS
              ? failure(Kind.RESOURCES, "The query needs more than the server gives.", e)
              : Optional.empty();
    };
  }

  private static Optional<DataSourceException> failure(Kind kind, String message, SQLException e) {
    return Optional.of(new DataSourceException(kind, message, e));
  }

  private static boolean causedBy(@Nullable Throwable e, Class<? extends Throwable> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
