package org.analyticsstudio.operations.drain;

import java.time.Duration;

/** Counts requests that were begun and not ended, and admits no more once it is closing. */
final class RequestsInFlight {
  private int begun;
  private boolean closing;

  /** Whether the request may begin; each that does must {@link #end}. */
  synchronized boolean begin() {
    if (closing) {
      return false;
    }
    begun++;
    return true;
  }

  synchronized void end() {
    begun--;
    if (begun == 0) {
      notifyAll();
    }
  }

  /** Admits no more, and waits until all have ended or the time is over. */
  synchronized void close(Duration atMost) {
    closing = true;
    long deadline = System.nanoTime() + atMost.toNanos();
    try {
      for (long left = atMost.toMillis(); begun > 0 && left > 0; left = millisUntil(deadline)) {
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long millisUntil(long deadline) {
    return (deadline - System.nanoTime()) / 1_000_000;
  }
}
