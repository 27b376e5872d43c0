package org.analyticsstudio.bigquery.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * An error as Google's APIs tell it.
 *
 * @param status of HTTP
 * @param reason the short code of BigQuery's table of errors
 * @param message for people
 * @param retryAfter in seconds; none when negative
 */
public record Failure(int status, String reason, String message, int retryAfter) {

  /** An error that says nothing of when to come again. */
  public static Failure of(int status, String reason, String message) {
    return new Failure(status, reason, message, -1);
  }

  String json() {
    JsonObject first = new JsonObject();
    first.addProperty("message", message);
    first.addProperty("domain", "global");
    first.addProperty("reason", reason);
    JsonArray errors = new JsonArray();
    errors.add(first);
    JsonObject error = new JsonObject();
    error.addProperty("code", status);
    error.addProperty("message", message);
    error.add("errors", errors);
    error.addProperty("status", "FAILED_PRECONDITION");
    JsonObject whole = new JsonObject();
    whole.add("error", error);
    return whole.toString();
  }
}
