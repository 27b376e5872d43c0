package org.analyticsstudio.bigquery.rest;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceException.Kind;
import org.apache.hc.client5.http.ConnectTimeoutException;

/**
 * Says what an error of BigQuery means. The reasons are those of its table of errors; its own
 * messages may hold names and values.
 */
final class Failures {

  private static final Pattern BYTES =
      Pattern.compile("bytes billed: ([0-9]{1,18})\\. ([0-9]{1,18}) or higher");
  private static final Pattern PERMISSION =
      Pattern.compile("\\bbigquery\\.(jobs|tables|datasets|connections)\\.[a-zA-Z]{2,30}\\b");
  private static final BigDecimal GB = BigDecimal.valueOf(1_000_000_000);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int BAD_REQUEST = 400;

  private Failures() {}

  static DataSourceException of(IOException e) {
    if (e instanceof UnknownHostException) {
      return failure(Kind.HOST_UNKNOWN, "The name of the host is not known.", e);
    }
    if (e instanceof SSLException) {
      return failure(
          Kind.TLS_FAILED, "No encrypted connection that can be trusted could be made.", e);
    }
    if (isRefusedConnection(e)) {
      return failure(Kind.UNREACHABLE, "Nothing answers at the address of BigQuery.", e);
    }
    if (e instanceof Garbled) {
      return failure(Kind.UNREACHABLE, "What answers does not speak as BigQuery does.", e);
    }
    if (e instanceof CappedStream.TooLong) {
      return failure(Kind.RESOURCES, "An answer is larger than a query may read.", e);
    }
    return failure(Kind.UNAVAILABLE, "The connection to BigQuery was lost.", e);
  }

  /** Whether asking again may help. */
  static boolean isPassing(IOException e) {
    return of(e).kind() == Kind.UNAVAILABLE;
  }

  private static boolean isRefusedConnection(IOException e) {
    return e instanceof ConnectException || e instanceof ConnectTimeoutException;
  }

  static DataSourceException of(Refusal e) {
    return switch (e.reason()) {
      case "bytesBilledLimitExceeded" -> failure(Kind.RESOURCES, tooManyBytes(e.told()), e);
      case "quotaExceeded", "dailyLimitExceeded" ->
          failure(
              Kind.UNAVAILABLE,
              "A quota of the project is used up; Google Cloud says under Quotas which and when"
                  + " there is more.",
              e);
      case "rateLimitExceeded", "jobRateLimitExceeded", "userRateLimitExceeded" ->
          failure(Kind.UNAVAILABLE, "BigQuery takes no more queries for the moment.", e);
      case "resourcesExceeded", "responseTooLarge" ->
          failure(Kind.RESOURCES, "The query needs more than BigQuery gives to a single one.", e);
      case "billingNotEnabled", "billingTierLimitExceeded", "blocked" ->
          failure(Kind.UNAVAILABLE, "Billing is not possible in the project.", e);
      case "accessNotConfigured" -> switchedOff(e);
      case "timeout" -> failure(Kind.TIMEOUT, "The query took longer than its time limit.", e);
      case "stopped" -> stopped(e);
      case "invalidQuery" -> ofQuery(e);
      default -> ofStatus(e);
    };
  }

  private static DataSourceException ofStatus(Refusal e) {
    if (e.isPassing()) {
      return failure(Kind.UNAVAILABLE, "BigQuery has trouble at the moment.", e);
    }
    return switch (e.status()) {
      case UNAUTHORIZED ->
          failure(
              Kind.CREDENTIALS_REFUSED, "The key is not accepted; it may have been revoked.", e);
      case FORBIDDEN -> forbidden(e);
      case NOT_FOUND -> notFound(e);
      case BAD_REQUEST -> ofQuery(e);
      default -> failure(Kind.UNREACHABLE, "What answers does not speak as BigQuery does.", e);
    };
  }

  private static DataSourceException forbidden(Refusal e) {
    if (e.told().contains("has not been used in project") || e.told().contains("is disabled")) {
      return switchedOff(e);
    }
    Matcher permission = PERMISSION.matcher(e.told());
    if (!permission.find()) {
      return failure(
          Kind.PERMISSION_MISSING, "The account may not do this, or the project is not there.", e);
    }
    String role = permission.group(1).equals("jobs") ? "BigQuery Job User" : "BigQuery Data Viewer";
    return failure(
        Kind.PERMISSION_MISSING,
        "The account lacks the permission "
            + permission.group()
            + ", which is part of the role "
            + role
            + ".",
        e);
  }

  private static DataSourceException switchedOff(Refusal e) {
    return failure(Kind.UNAVAILABLE, "The BigQuery API is not switched on in the project.", e);
  }

  private static DataSourceException notFound(Refusal e) {
    String told = e.told();
    if (told.contains("Not found: Project")) {
      return failure(Kind.OBJECT_MISSING, "There is no project of this name.", e);
    }
    if (told.contains("Not found: Dataset")) {
      return failure(
          Kind.OBJECT_MISSING,
          "The dataset is not there, or lies in another location than the query runs in.",
          e);
    }
    if (told.contains("Not found: Table")) {
      return failure(Kind.OBJECT_MISSING, "The table is no longer there.", e);
    }
    return e.reason().isEmpty()
        ? failure(Kind.UNREACHABLE, "What answers does not speak as BigQuery does.", e)
        : failure(Kind.OBJECT_MISSING, "BigQuery has nothing of this name.", e);
  }

  private static DataSourceException ofQuery(Refusal e) {
    String told = e.told();
    if (told.contains("without a filter over column")) {
      return failure(
          Kind.UNSUPPORTED, "The table is only read with a filter on what it is divided by.", e);
    }
    if (told.contains("Unrecognized name") || told.contains("not found inside")) {
      return failure(Kind.OBJECT_MISSING, "A column is no longer there.", e);
    }
    if (told.contains("No matching signature")) {
      return failure(Kind.OBJECT_MISSING, "A column has another type than it had.", e);
    }
    if (told.contains("Not found:")) {
      return notFound(e);
    }
    if (told.contains("overflow") || told.contains("out of range")) {
      return failure(Kind.FAILED, "A number became larger than the data source can hold.", e);
    }
    if (told.contains("timed out")) {
      return failure(Kind.TIMEOUT, "The query took longer than its time limit.", e);
    }
    return failure(
        Kind.FAILED,
        "BigQuery could not run the query ("
            + (e.reason().matches("[A-Za-z]{1,40}") ? e.reason() : "error")
            + ").",
        e);
  }

  private static DataSourceException stopped(Refusal e) {
    return e.told().toLowerCase(Locale.ROOT).contains("timed out")
        ? failure(Kind.TIMEOUT, "The query took longer than its time limit.", e)
        : failure(Kind.UNAVAILABLE, "The query was stopped in BigQuery.", e);
  }

  private static String tooManyBytes(String told) {
    Matcher bytes = BYTES.matcher(told);
    return bytes.find()
        ? "The query would be billed for "
            + gb(bytes.group(2))
            + "; the connection allows "
            + gb(bytes.group(1))
            + "."
        : "The query would be billed for more bytes than the connection allows.";
  }

  private static String gb(String bytes) {
    BigDecimal gb = new BigDecimal(bytes).divide(GB, 2, RoundingMode.HALF_UP);
    return gb.signum() == 0 ? "less than 0.01 GB" : gb.stripTrailingZeros().toPlainString() + " GB";
  }

  private static DataSourceException failure(Kind kind, String message, Exception e) {
    return new DataSourceException(kind, message, e);
  }
}
