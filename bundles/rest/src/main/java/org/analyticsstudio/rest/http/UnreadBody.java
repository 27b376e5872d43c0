package org.analyticsstudio.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/**
 * A small body that nobody read, because the request was refused before. Unread it would end the
 * connection, and with it the next request of a client that keeps connections.
 */
public record UnreadBody(HttpServletRequest request) {

  private static final int SMALL = 64 * 1024;

  /** Reads what is left of it. */
  public void skip() {
    int length = request.getContentLength();
    if (length <= 0 || length > SMALL) {
      return;
    }
    try {
      InputStream body = request.getInputStream();
      byte[] buffer = new byte[1024];
      while (body.read(buffer) >= 0) {
        continue;
      }
    } catch (IOException e) {
      // The client has gone, or the body was closed: either way nothing is left to read.
      return;
    }
  }
}
