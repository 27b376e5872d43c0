package org.analyticsstudio.bigquery.fake;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.gson.GsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What goes over the wire. */
record Reply(int status, Map<String, String> headers, String body) {

  static Reply ok(GenericJson json) {
    try {
      json.setFactory(GsonFactory.getDefaultInstance());
      return new Reply(200, Map.of(), json.toPrettyString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Reply of(Failure failure) {
    return new Reply(
        failure.status(),
        failure.retryAfter() < 0
            ? Map.of()
            : Map.of("Retry-After", String.valueOf(failure.retryAfter())),
        failure.json());
  }
}
