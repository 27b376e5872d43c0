package org.analyticsstudio.security.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.security.audit.SecurityEvents;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing, by user name and by origin. Names nobody has are locked like others, so that
 * a lock-out tells nothing about who has an account.
 */
final class SignInGuard {

  private final LockOut usernames = new LockOut(LockOut.Kind.USERNAME);
  private final LockOut origins = new LockOut(LockOut.Kind.ORIGIN);
  private final SecurityEvents events;

  SignInGuard(SecurityEvents events) {
    this.events = events;
  }

  /** The refusal an attempt meets now, if it is locked out. */
  Optional<ProblemException> refusal(Transaction transaction, SignInAttempt attempt, Instant now) {
    return Stream.of(
            usernames.lockedUntil(transaction, attempt.username(), now),
            origins.lockedUntil(transaction, attempt.origin(), now))
        .flatMap(Optional::stream)
        .max(Instant::compareTo)
        .map(until -> tooMany(Duration.between(now, until)));
  }

  /** Counts a failed attempt. */
  void failed(
      Transaction transaction, SignInAttempt attempt, @Nullable String account, Instant now) {
    LockOut.removeOld(transaction, now);
    usernames
        .failed(transaction, attempt.username(), now)
        .ifPresent(lock -> tell(transaction, attempt, account, lock));
    origins
        .failed(transaction, attempt.origin(), now)
        .ifPresent(lock -> tell(transaction, attempt, null, lock));
  }

  /**
   * Forgets the failures of the name. Those of the origin stay: who has one account must not be
   * able to reset the count between guesses at others.
   */
  void succeeded(Transaction transaction, SignInAttempt attempt) {
    usernames.succeeded(transaction, attempt.username());
  }

  /** Too many attempts, with how long to wait. */
  static ProblemException tooMany(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return Problem.of(
            429, "too_many_attempts", "Too many attempts", "There were too many failed sign-ins.")
        .withHint("Try again in " + seconds + " seconds.")
        .asException();
  }

  private void tell(
      Transaction transaction, SignInAttempt attempt, @Nullable String account, LockOut.Lock lock) {
    events.lockedOut(
        transaction,
        account,
        lock.kind(),
        lock.failures(),
        lock.time().toSeconds(),
        attempt.origin());
  }
}
