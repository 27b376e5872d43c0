package org.analyticsstudio.mysql;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Says what an error of MySQL or MariaDB means. The numbers are those of their error references;
 * their own messages may hold names and values.
 */
final class MySqlFailures {

  private MySqlFailures() {}

  static DataSourceException of(SQLException e) {
    SQLException told = deepest(e);
    String message = told.getMessage() == null ? "" : told.getMessage();
    if (causedBy(told, UnknownHostException.class)) {
      return new DataSourceException(Kind.HOST_UNKNOWN, "The name of the host is not known.", e);
    }
    if (causedBy(told, SSLException.class) || message.contains("ssl") || message.contains("SSL")) {
      return new DataSourceException(
          Kind.TLS_FAILED, "No encrypted connection that can be trusted could be made.", e);
    }
    return ofNumber(told, e);
  }

  /** A pool wraps what kept it from making a connection. */
  private static SQLException deepest(SQLException e) {
    SQLException told = e;
    while (told.getCause() instanceof SQLException cause) {
      told = cause;
    }
    return told;
  }

  private static DataSourceException ofNumber(SQLException told, SQLException e) {
    return switch (told.getErrorCode()) {
      case 1045, 1698, 1862 ->
          new DataSourceException(
              Kind.CREDENTIALS_REFUSED, "The user or the password is not accepted.", e);
      case 1130 ->
          new DataSourceException(
              Kind.CREDENTIALS_REFUSED, "The server lets nobody in from here.", e);
      case 1049 ->
          new DataSourceException(Kind.OBJECT_MISSING, "There is no database of this name.", e);
      case 1146, 1051 ->
          new DataSourceException(Kind.OBJECT_MISSING, "The table is no longer there.", e);
      case 1054 -> new DataSourceException(Kind.OBJECT_MISSING, "A column is no longer there.", e);
      case 1356 ->
          new DataSourceException(
              Kind.OBJECT_MISSING, "The view reads something that is no longer there.", e);
      case 1044, 1142, 1143, 1227, 1370 ->
          new DataSourceException(
              Kind.PERMISSION_MISSING, "The user may not read this on the server.", e);
      case 1317, 1969, 3024 ->
          new DataSourceException(Kind.TIMEOUT, "The query took longer than its time limit.", e);
      case 1040, 1203, 1226 ->
          new DataSourceException(Kind.UNAVAILABLE, "The server has no connection left.", e);
      case 1021, 1037, 1038, 1041, 1114 ->
          new DataSourceException(
              Kind.RESOURCES, "The query needs more memory or disk than the server gives.", e);
      case 1690 ->
          new DataSourceException(
              Kind.FAILED, "A number became larger than the data source can hold.", e);
      default -> ofState(told, e);
    };
  }

  private static DataSourceException ofState(SQLException told, SQLException e) {
    String state = told.getSQLState() == null ? "" : told.getSQLState();
    boolean connecting =
        causedBy(told, ConnectException.class)
            || causedBy(told, SocketTimeoutException.class) && state.startsWith("08");
    if (connecting) {
      return new DataSourceException(Kind.UNREACHABLE, "Nothing answers at this host and port.", e);
    }
    return state.startsWith("08")
        ? new DataSourceException(Kind.UNAVAILABLE, "The connection to the server was lost.", e)
        : new DataSourceException(
            Kind.FAILED,
            "The data source could not run the query (" + told.getErrorCode() + ").",
            e);
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
