package org.analyticsstudio.security.session;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only as many passwords be verified at once as there are processors: each costs 19 MiB, and
 * attempts made at the same moment must not all get past a lock-out that the first of them begins.
 */
final class VerificationTurns {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  <T> T take(Supplier<T> verification) {
    if (!acquire()) {
      throw SignInGuard.tooMany(LONGEST_WAIT);
    }
    try {
      return verification.get();
    } finally {
      turns.release();
    }
  }

  private boolean acquire() {
    try {
      return turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
