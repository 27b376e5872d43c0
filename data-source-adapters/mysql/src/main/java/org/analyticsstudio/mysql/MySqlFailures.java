package org.analyticsstudio.mysql;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.analyticsstudio.jdbc.DriverError;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;

/**
 * Says what an error of MySQL or MariaDB means. The numbers are those of their error references;
 * their own messages may hold names and values.
 */
final class MySqlFailures {

  private MySqlFailures() {}

  static DataSourceException of(SQLException e) {
    DriverError error = new DriverError(e);
    return error.ofNetwork().orElseGet(() -> ofNumber(error));
  }

  private static DataSourceException ofNumber(DriverError error) {
    return switch (error.code()) {
      case 1045, 1698, 1862 ->
          error.as(Kind.CREDENTIALS_REFUSED, "The user or the password is not accepted.");
      case 1130 -> error.as(Kind.CREDENTIALS_REFUSED, "The server lets nobody in from here.");
      case 1049 -> error.as(Kind.OBJECT_MISSING, "There is no database of this name.");
      case 1146, 1051 -> error.as(Kind.OBJECT_MISSING, "The table is no longer there.");
      case 1054 -> error.as(Kind.OBJECT_MISSING, "A column is no longer there.");
      case 1356 ->
          error.as(Kind.OBJECT_MISSING, "The view reads something that is no longer there.");
      case 1044, 1142, 1143, 1227, 1370 ->
          error.as(Kind.PERMISSION_MISSING, "The user may not read this on the server.");
      case 1317, 1969, 3024 -> error.as(Kind.TIMEOUT, "The query took longer than its time limit.");
      case 1040, 1203, 1226 -> error.as(Kind.UNAVAILABLE, "The server has no connection left.");
      case 1021, 1037, 1038, 1041, 1114 ->
          error.as(Kind.RESOURCES, "The query needs more memory or disk than the server gives.");
      case 1690 -> error.as(Kind.FAILED, "A number became larger than the data source can hold.");
      default -> ofState(error);
    };
  }

  private static DataSourceException ofState(DriverError error) {
    if (!error.state().startsWith("08")) {
      return error.as(
          Kind.FAILED, "The data source could not run the query (" + error.code() + ").");
    }
    return error.isCausedBy(SocketTimeoutException.class)
        ? error.unreachable()
        : error.as(Kind.UNAVAILABLE, "The connection to the server was lost.");
  }
}
