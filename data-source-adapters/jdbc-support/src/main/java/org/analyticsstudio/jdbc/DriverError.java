package org.analyticsstudio.jdbc;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;

/** An error of a driver, which people are told in sentences of ours: its own may hold values. */
public final class DriverError {

  /** SQLSTATE's class for connections: what the driver says, not the server of a query. */
  private static final String CONNECTION = "08";

  private final SQLException thrown;
  private final SQLException told;

  /** What was thrown; a pool wraps what kept it from making a connection. */
  public DriverError(SQLException thrown) {
    this.thrown = thrown;
    SQLException deepest = thrown;
    while (deepest.getCause() instanceof SQLException cause) {
      deepest = cause;
    }
    this.told = deepest;
  }

  /** Its SQLSTATE; empty when it has none. */
  public String state() {
    return told.getSQLState() == null ? "" : told.getSQLState();
  }

  /** The number the driver gives it; zero when it has none. */
  public int code() {
    return told.getErrorCode();
  }

  /** Its own message, for nobody's eyes; empty when it has none. */
  public String message() {
    return told.getMessage() == null ? "" : told.getMessage();
  }

  /** Whether there is something behind it that is no error of SQL. */
  public boolean hasCause() {
    return told.getCause() != null;
  }

  /** Whether an exception of a kind is behind it. */
  public boolean isCausedBy(Class<? extends Throwable> type) {
    for (Throwable cause = told; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  /** The same in a sentence of ours. */
  public DataSourceException as(Kind kind, String sentence) {
    return new DataSourceException(kind, sentence, thrown);
  }

  /** What it means, when no server was reached: all drivers let that through. */
  public Optional<DataSourceException> ofNetwork() {
    if (isCausedBy(UnknownHostException.class)) {
      return Optional.of(as(Kind.HOST_UNKNOWN, "The name of the host is not known."));
    }
    boolean saysTls =
        state().startsWith(CONNECTION) && message().toLowerCase(Locale.ROOT).contains("ssl");
    if (isCausedBy(SSLException.class) || saysTls) {
      return Optional.of(
          as(Kind.TLS_FAILED, "No encrypted connection that can be trusted could be made."));
    }
    return isCausedBy(ConnectException.class) ? Optional.of(unreachable()) : Optional.empty();
  }

  /** Nobody is there. */
  public DataSourceException unreachable() {
    return as(Kind.UNREACHABLE, "Nothing answers at this host and port.");
  }
}
