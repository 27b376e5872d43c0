package org.analyticsstudio.security.audit;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.security.User;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.principal.Principal;
import org.jspecify.annotations.Nullable;

/** Writes what happens to accounts and sessions, together with the change itself. */
public final class SecurityEvents {

  private static final String NOBODY = "anonymous";

  private final AuditLog log;
  private final InstantSource clock;

  /** Writes into this log. */
  public SecurityEvents(AuditLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** An account was made. */
  public void userAdded(Transaction transaction, Principal by, User user) {
    Map<String, Object> details = Map.of("role", user.role().wireName());
    write(transaction, by.name(), "user.add", user.name(), "ok", details);
  }

  /** An account was changed. */
  public void userChanged(
      Transaction transaction,
      Principal by,
      String name,
      Map<String, Object> differences,
      int endedSessions) {
    Map<String, Object> details = new LinkedHashMap<>(differences);
    if (endedSessions > 0) {
      details.put("ended_sessions", endedSessions);
    }
    write(transaction, by.name(), "user.change", name, "ok", details);
  }

  /** Someone signed in. */
  public void signedIn(Transaction transaction, String name, String session, String origin) {
    Map<String, Object> details = Map.of("session", session, "origin", origin);
    write(transaction, name, "session.sign_in", name, "ok", details);
  }

  /**
   * A sign-in was refused.
   *
   * @param account the account that was tried; null when there is none of that name, which is not
   *     written down because it may be a password in the wrong field
   */
  public void signInRefused(
      Transaction transaction, @Nullable String account, String reason, String origin) {
    Map<String, Object> details = Map.of("reason", reason, "origin", origin);
    write(transaction, NOBODY, "session.sign_in", account, "denied", details);
  }

  /** Sign-in was locked for a while. */
  public void lockedOut(
      Transaction transaction,
      @Nullable String account,
      String kind,
      long failures,
      long seconds,
      String origin) {
    Map<String, Object> details =
        Map.of("kind", kind, "failures", failures, "seconds", seconds, "origin", origin);
    write(transaction, NOBODY, "session.lock_out", account, "denied", details);
  }

  /** Someone signed out. */
  public void signedOut(Transaction transaction, String name, String session) {
    Map<String, Object> details = Map.of("session", session);
    write(transaction, name, "session.sign_out", name, "ok", details);
  }

  /** A refresh token came a second time, and its session was ended. */
  public void refreshReused(Transaction transaction, String name, String session) {
    Map<String, Object> details = Map.of("session", session);
    write(transaction, NOBODY, "session.refresh_reuse", name, "denied", details);
  }

  private void write(
      Transaction transaction,
      String by,
      String action,
      @Nullable String object,
      String outcome,
      Map<String, Object> details) {
    log.append(
        transaction,
        new AuditEvent(0, clock.instant(), by, action, object, outcome, null, details));
  }
}
