package org.analyticsstudio.operations.drain;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts requests that were begun and not ended, and admits no more once it is closing. */
final class RequestsInFlight {
  private final AtomicInteger begun = new AtomicInteger();
  private volatile boolean closing;

  /** Whether the request may begin; each that does must {@link #end}. */
  boolean begin() {
    begun.incrementAndGet();
    if (closing) {
      end();
      return false;
    }
    return true;
  }

  void end() {
    if (begun.decrementAndGet() == 0 && closing) {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  /** Admits no more, and waits until all have ended or the time is over. */
  synchronized void close(Duration atMost) {
    closing = true;
    long deadline = System.nanoTime() + atMost.toNanos();
    try {
      for (long left = atMost.toMillis();
          begun.get() > 0 && left > 0;
          left = millisUntil(deadline)) {
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
