package org.analyticsstudio.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks the product itself, over HTTP, whether it is ready. */
final class ReadinessProbe {
  private static final Duration BETWEEN = Duration.ofMillis(50);
  private static final int TIMEOUT_MILLIS = 2_000;
  private final URI ready;

  ReadinessProbe(String baseUrl) {
    ready = URI.create(baseUrl + "/api/v1/health/ready");
  }

  /** Returns when the product is ready; refuses, saying what is missing, when it isn't in time. */
  void await(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    Answer answer = ask();
    while (!answer.isReady()) {
      if (System.nanoTime() > deadline) {
        throw Refusal.cannotStart(
            "Analytics Studio did not become ready within "
                + atMost.toSeconds()
                + " seconds:\n"
                + answer.words().indent(2).stripTrailing());
      }
      Thread.sleep(BETWEEN.toMillis());
      answer = ask();
    }
  }

  private Answer ask() {
    try {
      HttpURLConnection connection = (HttpURLConnection) ready.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      connection.setRequestProperty("Accept", "text/plain");
      int status = connection.getResponseCode();
      try (InputStream body =
          status < HttpURLConnection.HTTP_BAD_REQUEST
              ? connection.getInputStream()
              : connection.getErrorStream()) {
        return new Answer(
            status, body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      return new Answer(0, "It does not answer at " + ready + " (" + e.getMessage() + ").");
    }
  }

  private record Answer(int status, String words) {
    boolean isReady() {
      return status == HttpURLConnection.HTTP_OK;
    }
  }
}
