package org.analyticsstudio.query.run;

import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.spi.datasource.DataSourceException;

/** What goes wrong while a query runs, as it is told. */
final class RunProblems {

  private static final String NOT_AS_BEFORE = "Not as it was registered";
  private static final String NOT_NOW = "Not possible at the moment";

  private RunProblems() {}

  static Problem adapterMissing(String adapterId) {
    return Problem.of(
            503,
            "data_source_unavailable",
            NOT_NOW,
            "The data source adapter " + adapterId + " is not running.")
        .withObject(adapterId)
        .withHint("Try again in a moment; if it stays so, ask an administrator.");
  }

  static Problem queueFull() {
    return Problem.of(
            503, "query_queue_full", NOT_NOW, "Too many queries are waiting for this data source.")
        .withHint("Try again in a few seconds.");
  }

  static Problem cancelled() {
    return Problem.of(499, "query_cancelled", "Cancelled", "The query was cancelled.");
  }

  static Problem of(DataSourceException e) {
    return switch (e.kind()) {
      case UNAVAILABLE ->
          unavailable(e, "Try again in a moment; if it stays so, ask an administrator.");
      case HOST_UNKNOWN -> unavailable(e, "Check the host of the connection.");
      case UNREACHABLE ->
          unavailable(
              e,
              "Check host and port of the connection, that the server runs, and that no firewall"
                  + " stands between.");
      case TLS_FAILED ->
          unavailable(e, "Check the encryption of the connection and the server's certificate.");
      case CREDENTIALS_REFUSED -> unavailable(e, "Check user and password of the connection.");
      case OBJECT_MISSING ->
          Problem.of(409, "source_changed", NOT_AS_BEFORE, e.getMessage() + "")
              .withHint("Has it been renamed or dropped? Its owner or an administrator knows.");
      case PERMISSION_MISSING ->
          Problem.of(409, "source_permission_missing", NOT_AS_BEFORE, e.getMessage() + "")
              .withHint("Let the account of the connection read it, or use another one.");
      case UNSUPPORTED -> Problem.invalid("query_not_supported", e.getMessage() + "");
      case TIMEOUT ->
          Problem.of(504, "query_timeout", "Took too long", e.getMessage() + "")
              .withHint("Narrow the time or the filters, or group by fewer dimensions.");
      case CANCELLED -> cancelled();
      case RESOURCES ->
          Problem.invalid("query_too_large", e.getMessage() + "")
              .withHint("Narrow the time or the filters, or group by fewer dimensions.");
      case FAILED ->
          Problem.of(500, "query_failed", "The query failed", e.getMessage() + "")
              .withHint("The log of the server says more under the id of this request.");
    };
  }

  private static Problem unavailable(DataSourceException e, String hint) {
    return Problem.of(503, "data_source_unavailable", NOT_NOW, e.getMessage() + "").withHint(hint);
  }

  static Problem unexpected() {
    return Problem.of(500, "query_failed", "The query failed", "The data source adapter failed.")
        .withHint("The log of the server says more under the id of this request.");
  }
}
