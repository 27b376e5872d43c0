package org.analyticsstudio.trino;

import java.sql.SQLException;
import java.util.Optional;
import org.analyticsstudio.jdbc.DriverError;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;

/**
 * Says what an error of Trino means. The numbers are those of its {@code StandardErrorCode}; its
 * own messages may hold names and values.
 */
final class TrinoFailures {

  private static final int RESOURCES = 0x2_0000;
  private static final int OF_CONNECTORS = 0x100_0000;

  private TrinoFailures() {}

  static DataSourceException of(SQLException e) {
    DriverError error = new DriverError(e);
    return error.ofNetwork().or(() -> ofTransport(error)).orElseGet(() -> ofCode(error));
  }

  private static Optional<DataSourceException> ofTransport(DriverError error) {
    if (error.isCausedBy(GuardedSockets.ForbiddenAddressException.class)) {
      return Optional.of(
          error.as(Kind.UNAVAILABLE, "The server names an address that is never asked."));
    }
    if (error.message().startsWith("Authentication failed")) {
      return Optional.of(
          error.as(Kind.CREDENTIALS_REFUSED, "The user or the password is not accepted."));
    }
    if (error.code() == 0 && error.hasCause()) {
      return Optional.of(
          error.as(
              Kind.UNAVAILABLE,
              "The connection to the server was lost, or it is no Trino server."));
    }
    return Optional.empty();
  }

  private static DataSourceException ofCode(DriverError error) {
    int code = error.code();
    return switch (code) {
      case 2 -> error.as(Kind.UNAVAILABLE, "The server has given the query up.");
      case 4 -> error.as(Kind.PERMISSION_MISSING, "The user may not read this on the server.");
      case 8 -> error.as(Kind.FAILED, "A number is divided by zero.");
      case 19 -> error.as(Kind.FAILED, "A number became larger than the data source can hold.");
      case 44 -> error.as(Kind.OBJECT_MISSING, "There is no catalog of this name.");
      case 45, 46 -> error.as(Kind.OBJECT_MISSING, "The table is no longer there.");
      case 47 -> error.as(Kind.OBJECT_MISSING, "A column is no longer there.");
      case 58 -> error.as(Kind.OBJECT_MISSING, "A column has another type than it had.");
      case RESOURCES + 3 -> error.as(Kind.TIMEOUT, "The query took longer than its time limit.");
      case RESOURCES + 2 -> error.as(Kind.UNAVAILABLE, "The server has too many queries.");
      default ->
          code > RESOURCES && code < OF_CONNECTORS
              ? error.as(Kind.RESOURCES, "The query needs more than the server gives.")
              : error.as(Kind.FAILED, "The data source could not run the query (" + code + ").");
    };
  }
}
