package org.analyticsstudio.security.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.security.file.RandomText;

/**
 * The rows of sign-ins and of the refresh tokens that follow from each. A token is stored as a
 * plain SHA-256, which is enough for 256 random bits.
 */
final class SessionFamilies {

  private static final String FIND =
      "select f.id, f.username, f.expires_at as family_expires_at, f.ended_at,"
          + " t.expires_at, t.used_at"
          + " from refresh_tokens t join session_families f on f.id = t.family_id"
          + " where t.token_hash = ?";

  private final RandomText random;
  private volatile SessionRules rules;

  SessionFamilies(RandomText random, SessionRules rules) {
    this.random = random;
    this.rules = rules;
  }

  void change(SessionRules changed) {
    rules = changed;
  }

  /** Begins a session. */
  Issued open(Transaction transaction, String username, Instant now) {
    String id = random.id();
    Instant end = now.plus(rules.longest());
    transaction.update(
        "insert into session_families (id, username, started_at, expires_at) values (?, ?, ?, ?)",
        id,
        username,
        now,
        end);
    return issue(transaction, id, username, end, now);
  }

  /** Exchanges a refresh token. */
  Rotation rotate(Transaction transaction, String token, Instant now) {
    Optional<Stored> found = find(transaction, token);
    if (found.isEmpty() || found.get().isOver(now)) {
      return new Rotation.Unknown();
    }
    Stored stored = found.get();
    if (stored.used()) {
      end(transaction, stored.family(), "refresh_reuse", now);
      return new Rotation.Reused(stored.username(), stored.family());
    }
    transaction.update(
        "update refresh_tokens set used_at = ? where token_hash = ?", now, Sha256.hex(token));
    return new Rotation.Renewed(
        issue(transaction, stored.family(), stored.username(), stored.familyEnd(), now));
  }

  /** Ends the session of a refresh token, if there is one and it has not ended. */
  Optional<Ended> endByToken(Transaction transaction, String token, Instant now) {
    Optional<Ended> ended =
        find(transaction, token)
            .filter(stored -> !stored.familyEnded())
            .map(stored -> new Ended(stored.username(), stored.family()));
    ended.ifPresent(session -> end(transaction, session.id(), "signed_out", now));
    return ended;
  }

  /** Ends all sessions of a person that have not ended, and tells which. */
  List<String> endAllOf(Transaction transaction, String username, String reason, Instant now) {
    List<String> open =
        transaction.query(
            "select id from session_families where username = ? and ended_at is null",
            row -> row.text("id"),
            username);
    open.forEach(id -> end(transaction, id, reason, now));
    return open;
  }

  /** The sessions that were ended since a moment. */
  List<String> endedSince(Transaction transaction, Instant since) {
    return transaction.query(
        "select id from session_families where ended_at >= ?", row -> row.text("id"), since);
  }

  /** Removes what can't be used any more; tokens go with their session. */
  void removeOver(Transaction transaction, Instant now) {
    Instant endedLongAgo = now.minus(rules.idle());
    transaction.update("delete from refresh_tokens where expires_at < ?", now);
    transaction.update("delete from session_families where expires_at < ?", now);
    transaction.update("delete from session_families where ended_at < ?", endedLongAgo);
  }

  private Issued issue(
      Transaction transaction, String family, String username, Instant familyEnd, Instant now) {
    String token = random.secret();
    Instant idleEnd = now.plus(rules.idle());
    Instant end = idleEnd.isBefore(familyEnd) ? idleEnd : familyEnd;
    transaction.update(
        "insert into refresh_tokens (token_hash, family_id, expires_at) values (?, ?, ?)",
        Sha256.hex(token),
        family,
        end);
    return new Issued(username, family, token, end);
  }

  private static void end(Transaction transaction, String family, String reason, Instant now) {
    transaction.update(
        "update session_families set ended_at = ?, end_reason = ? where id = ?",
        now,
        reason,
        family);
  }

  private static Optional<Stored> find(Transaction transaction, String token) {
    return transaction.first(
        FIND,
        row ->
            new Stored(
                row.text("id"),
                row.text("username"),
                row.moment("family_expires_at"),
                row.optionalMoment("ended_at").isPresent(),
                row.moment("expires_at"),
                row.optionalMoment("used_at").isPresent()),
        Sha256.hex(token));
  }

  private record Stored(
      String family,
      String username,
      Instant familyEnd,
      boolean familyEnded,
      Instant expiresAt,
      boolean used) {

    boolean isOver(Instant now) {
      return familyEnded || !now.isBefore(expiresAt) || !now.isBefore(familyEnd);
    }
  }

  /** A new refresh token. */
  record Issued(String username, String family, String refreshToken, Instant expiresAt) {

    /** Tokens are never shown. */
    @Override
    public String toString() {
      return "Issued[" + username + ", " + family + "]";
    }
  }

  /** A session that was ended. */
  record Ended(String username, String id) {}

  /** What became of a refresh token that someone brought. */
  sealed interface Rotation {
    /** It was good and was exchanged. */
    record Renewed(Issued issued) implements Rotation {}

    /** It had been used before; its session has been ended. */
    record Reused(String username, String family) implements Rotation {}

    /** There is none such, or it is over. */
    record Unknown() implements Rotation {}
  }
}
