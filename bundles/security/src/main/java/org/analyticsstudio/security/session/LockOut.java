package org.analyticsstudio.security.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.analyticsstudio.api.store.Transaction;

/**
 * Failed sign-ins in a row by one thing (a user name, an origin), and how long it must wait for
 * them. They are in the database, because a failure writes into the audit log anyhow, and a restart
 * must not give an attacker a fresh start.
 */
final class LockOut {

  private final Kind kind;

  LockOut(Kind kind) {
    this.kind = kind;
  }

  /** Until when a subject is locked out, if it is. */
  Optional<Instant> lockedUntil(Transaction transaction, String subject, Instant now) {
    return find(transaction, subject)
        .flatMap(Failures::lockedUntil)
        .filter(until -> until.isAfter(now));
  }

  /** Counts a failure, and tells about the lock-out that begins with it. */
  Optional<Lock> failed(Transaction transaction, String subject, Instant now) {
    Optional<Failures> before = find(transaction, subject).filter(f -> f.isRecent(now));
    if (before.flatMap(Failures::lockedUntil).filter(until -> until.isAfter(now)).isPresent()) {
      // Attempts that were under way when the lock-out began do not make it longer.
      return Optional.empty();
    }
    long failures = before.map(Failures::count).orElse(0L) + 1;
    Optional<Duration> time = kind.lockAfter(failures);
    transaction.update(
        "insert into sign_in_failures (kind, subject_hash, failures, last_failed_at, locked_until)"
            + " values (?, ?, ?, ?, ?) on conflict (kind, subject_hash) do update set"
            + " failures = excluded.failures, last_failed_at = excluded.last_failed_at,"
            + " locked_until = excluded.locked_until",
        kind.wireName,
        Sha256.hex(subject),
        failures,
        now,
        time.map(now::plus).orElse(null));
    return time.map(duration -> new Lock(kind.wireName, failures, duration));
  }

  /** Forgets the failures of a subject. */
  void succeeded(Transaction transaction, String subject) {
    transaction.update(
        "delete from sign_in_failures where kind = ? and subject_hash = ?",
        kind.wireName,
        Sha256.hex(subject));
  }

  /** Removes what no longer counts. */
  static void removeOld(Transaction transaction, Instant now) {
    transaction.update(
        "delete from sign_in_failures where last_failed_at < ?", now.minus(Failures.MEMORY));
  }

  private Optional<Failures> find(Transaction transaction, String subject) {
    return transaction.first(
        "select failures, last_failed_at, locked_until from sign_in_failures"
            + " where kind = ? and subject_hash = ?",
        row ->
            new Failures(
                row.number("failures"),
                row.moment("last_failed_at"),
                row.optionalMoment("locked_until")),
        kind.wireName,
        Sha256.hex(subject));
  }

  /** What fails to sign in, and how often it may before it must wait. */
  enum Kind {
    USERNAME("username", 5),
    /** Many people may share one. */
    ORIGIN("origin", 20);

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final String wireName;
    private final int lockedFrom;

    Kind(String wireName, int lockedFrom) {
      this.wireName = wireName;
      this.lockedFrom = lockedFrom;
    }

    private Optional<Duration> lockAfter(long failures) {
      if (failures < lockedFrom) {
        return Optional.empty();
      }
      long doublings = Math.min(failures - lockedFrom, 16);
      Duration time = FIRST.multipliedBy(1L << doublings);
      return Optional.of(time.compareTo(LONGEST) < 0 ? time : LONGEST);
    }
  }

  /** A lock-out that begins. */
  record Lock(String kind, long failures, Duration time) {}

  private record Failures(long count, Instant last, Optional<Instant> lockedUntil) {

    /** Longer than the longest lock-out, so that waiting one out does not start afresh. */
    private static final Duration MEMORY = Duration.ofHours(1);

    boolean isRecent(Instant now) {
      return last.plus(MEMORY).isAfter(now);
    }
  }
}
