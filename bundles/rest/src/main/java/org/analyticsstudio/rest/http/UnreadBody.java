package org.analyticsstudio.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * What nobody read of a body, because the request was refused before. Many clients look at the
 * answer only when they have sent all; closing the connection before would keep it from them, and
 * end the next request of a client that keeps connections.
 */
public record UnreadBody(HttpServletRequest request) {

  private static final long MAX_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);

  /** Reads what is left of it, for a short time. */
  public void skip() {
    if (request.getContentLengthLong() <= 0) {
      return;
    }
    long end = System.nanoTime() + MAX_NANOS;
    try {
      InputStream body = request.getInputStream();
      byte[] buffer = new byte[16 * 1024];
      while (body.read(buffer) >= 0 && System.nanoTime() < end) {
        continue;
      }
    } catch (IOException e) {
      // The client has gone, or the body was closed: either way nothing is left to read.
      return;
    }
  }
}
