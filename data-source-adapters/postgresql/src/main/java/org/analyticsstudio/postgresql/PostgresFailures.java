package org.analyticsstudio.postgresql;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.analyticsstudio.jdbc.DriverError;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;

/**
 * Says what an error of PostgreSQL means. The codes are those of appendix A of its manual; its own
 * messages may hold names and values.
 */
final class PostgresFailures {

  private PostgresFailures() {}

  static DataSourceException of(SQLException e) {
    DriverError error = new DriverError(e);
    return error.ofNetwork().or(() -> ofTransport(error)).orElseGet(() -> ofState(error));
  }

  private static Optional<DataSourceException> ofTransport(DriverError error) {
    String state = error.state();
    if (error.message().contains("maxResultBuffer")) {
      return Optional.of(error.as(Kind.RESOURCES, "A row is larger than a query may read."));
    }
    if (state.equals("08001") || (state.equals("08004") && error.isCausedBy(IOException.class))) {
      return Optional.of(error.unreachable());
    }
    if (state.equals("08P01")) {
      return Optional.of(
          error.as(
              Kind.UNREACHABLE, "What answers at this host and port is no PostgreSQL server."));
    }
    return Optional.empty();
  }

  private static DataSourceException ofState(DriverError error) {
    String state = error.state();
    return switch (state) {
      case "28P01" ->
          error.as(Kind.CREDENTIALS_REFUSED, "The user or the password is not accepted.");
      case "28000" ->
          error.as(
              Kind.CREDENTIALS_REFUSED,
              "The server has no such user, or does not let it in from here (pg_hba.conf).");
      case "3D000" -> error.as(Kind.OBJECT_MISSING, "There is no database of this name.");
      case "42P01", "3F000" -> error.as(Kind.OBJECT_MISSING, "The table is no longer there.");
      case "42703" -> error.as(Kind.OBJECT_MISSING, "A column is no longer there.");
      case "42883", "42804" ->
          error.as(Kind.OBJECT_MISSING, "A column has another type than it had.");
      case "42501" ->
          error.as(Kind.PERMISSION_MISSING, "The user may not read this on the server.");
      case "57014" -> error.as(Kind.TIMEOUT, "The query took longer than its time limit.");
      case "53300" -> error.as(Kind.UNAVAILABLE, "The server has no connection left.");
      case "53000", "53100", "53200", "53400" ->
          error.as(Kind.RESOURCES, "The query needs more memory or disk than the server gives.");
      case "22003" ->
          error.as(Kind.FAILED, "A number became larger than the data source can hold.");
      default ->
          state.startsWith("08") || state.startsWith("57P")
              ? error.as(Kind.UNAVAILABLE, "The connection to the server was lost.")
              : error.as(Kind.FAILED, "The data source could not run the query (" + state + ").");
    };
  }
}
