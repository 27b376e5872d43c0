package org.analyticsstudio.chat.model;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Leaves a service alone after several failures in a row, then lets one call try. Safe for use by
 * many threads.
 */
final class CircuitBreaker {

  private final Supplier<ModelSettings> settings;
  private final LongSupplier nanoClock;
  private int failures;
  private long openUntil;

  CircuitBreaker(Supplier<ModelSettings> settings, LongSupplier nanoClock) {
    this.settings = settings;
    this.nanoClock = nanoClock;
  }

  /** Whether a call may be made; when the pause is over, one at a time. */
  synchronized boolean admits() {
    if (failures < settings.get().failuresToPause()) {
      return true;
    }
    long now = nanoClock.getAsLong();
    if (now - openUntil < 0) {
      return false;
    }
    openUntil = now + settings.get().pause().toNanos();
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    if (failures >= settings.get().failuresToPause()) {
      openUntil = nanoClock.getAsLong() + settings.get().pause().toNanos();
    }
  }
}
