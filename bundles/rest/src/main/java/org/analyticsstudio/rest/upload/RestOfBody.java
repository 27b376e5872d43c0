package org.analyticsstudio.rest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/**
 * What a client is still sending after its upload was refused. Many clients look at the answer only
 * when they have sent all, so some of it is read, for a short time.
 */
final class RestOfBody {

  private static final long MAX_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);

  private final InputStream body;

  RestOfBody(InputStream body) {
    this.body = body;
  }

  void drain() {
    byte[] buffer = new byte[64 * 1024];
    long end = System.nanoTime() + MAX_NANOS;
    try {
      while (System.nanoTime() < end && body.read(buffer) >= 0) {
        continue;
      }
    } catch (IOException e) {
      // The client has gone, and with it the reason to read on.
      return;
    }
  }
}
