package org.analyticsstudio.postgresql;

import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Says what an error of PostgreSQL means. The codes are those of appendix A of its manual; its own
 * messages may hold names and values.
 */
final class PostgresFailures {

  private PostgresFailures() {}

  static DataSourceException of(SQLException e) {
    SQLException told = deepest(e);
    String state = told.getSQLState() == null ? "" : told.getSQLState();
    Optional<DataSourceException> known = ofTransport(told, state).or(() -> ofState(told, state));
    return known.orElseGet(
        () ->
            new DataSourceException(
                Kind.FAILED, "The data source could not run the query (" + state + ").", e));
  }

  /** A pool wraps what kept it from making a connection. */
  private static SQLException deepest(SQLException e) {
    SQLException told = e;
    while (told.getCause() instanceof SQLException cause) {
      told = cause;
    }
    return told;
  }

  private static Optional<DataSourceException> ofTransport(SQLException e, String state) {
    if (causedBy(e, UnknownHostException.class)) {
      return failure(Kind.HOST_UNKNOWN, "The name of the host is not known.", e);
    }
    String message = e.getMessage() == null ? "" : e.getMessage();
    if (causedBy(e, SSLException.class) || message.contains("SSL")) {
      return failure(
          Kind.TLS_FAILED, "No encrypted connection that can be trusted could be made.", e);
    }
    if (message.contains("maxResultBuffer")) {
      return failure(Kind.RESOURCES, "A row is larger than a query may read.", e);
    }
    if (state.equals("08001") || state.equals("08004") && causedBy(e, IOException.class)) {
      return failure(Kind.UNREACHABLE, "Nothing answers at this host and port.", e);
    }
    if (state.equals("08P01")) {
      return failure(
          Kind.UNREACHABLE, "What answers at this host and port is no PostgreSQL server.", e);
    }
    return Optional.empty();
  }

  private static Optional<DataSourceException> ofState(SQLException e, String state) {
    return switch (state) {
      case "28P01" ->
          failure(Kind.CREDENTIALS_REFUSED, "The user or the password is not accepted.", e);
      case "28000" ->
          failure(
              Kind.CREDENTIALS_REFUSED,
              "The server has no such user, or does not let it in from here (pg_hba.conf).",
              e);
      case "3D000" -> failure(Kind.OBJECT_MISSING, "There is no database of this name.", e);
      case "42P01", "3F000" -> failure(Kind.OBJECT_MISSING, "The table is no longer there.", e);
      case "42703" -> failure(Kind.OBJECT_MISSING, "A column is no longer there.", e);
      case "42883", "42804" ->
          failure(Kind.OBJECT_MISSING, "A column has another type than it had.", e);
      case "42501" ->
          failure(Kind.PERMISSION_MISSING, "The user may not read this on the server.", e);
      case "57014" -> failure(Kind.TIMEOUT, "The query took longer than its time limit.", e);
      case "53300" -> failure(Kind.UNAVAILABLE, "The server has no connection left.", e);
      case "53000", "53100", "53200", "53400" ->
          failure(Kind.RESOURCES, "The query needs more memory or disk than the server gives.", e);
      case "22003" ->
          failure(Kind.FAILED, "A number became larger than the data source can hold.", e);
      default ->
          state.startsWith("08") || state.startsWith("57P")
              ? failure(Kind.UNAVAILABLE, "The connection to the server was lost.", e)
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
