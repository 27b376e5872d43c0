package org.analyticsstudio.security.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.security.SessionTokens;
import org.analyticsstudio.api.security.Sessions;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.security.account.AccountDirectory;
import org.analyticsstudio.security.account.SessionEnder;
import org.analyticsstudio.security.audit.SecurityEvents;
import org.analyticsstudio.security.file.RandomText;
import org.analyticsstudio.security.session.SessionFamilies.Ended;
import org.analyticsstudio.security.session.SessionFamilies.Issued;
import org.analyticsstudio.security.session.SessionFamilies.Rotation;
import org.analyticsstudio.security.token.AccessClaims;
import org.analyticsstudio.security.token.AccessTokens;

/** Sessions of the accounts in the metadata database. */
public final class StoredSessions implements Sessions, SessionEnder {

  private final MetadataStore store;
  private final AccountDirectory directory;
  private final SignIn signIn;
  private final SessionFamilies families;
  private final EndedSessions ended;
  private final AccessTokens accessTokens;
  private final SecurityEvents events;
  private volatile SessionRules rules;
  private final InstantSource clock;

  /** Sessions with these rules, whose access tokens are signed with this key. */
  public StoredSessions(
      MetadataStore store,
      AccountDirectory directory,
      PasswordVerifier passwords,
      AuditLog audit,
      SecretKey key,
      SessionRules rules,
      RandomText random,
      InstantSource clock) {
    this.store = store;
    this.directory = directory;
    this.events = new SecurityEvents(audit, clock);
    this.families = new SessionFamilies(random, rules);
    this.signIn = new SignIn(store, passwords, families, events, clock);
    this.ended = new EndedSessions(rules.access());
    this.accessTokens = new AccessTokens(key, random);
    this.rules = rules;
    this.clock = clock;
    recallEnded();
  }

  /** Other rules, for what begins or is renewed from now on. */
  public void change(SessionRules changed) {
    rules = changed;
    families.change(changed);
  }

  @Override
  public SessionTokens signIn(String username, String password, String origin) {
    return tokens(signIn.attempt(SignInAttempt.of(username, password, origin)), clock.instant());
  }

  @Override
  public SessionTokens refresh(String refreshToken) {
    Instant now = clock.instant();
    Rotation rotation = store.write(transaction -> rotate(transaction, refreshToken, now));
    if (rotation instanceof Rotation.Renewed renewed) {
      return tokens(renewed.issued(), now);
    }
    if (rotation instanceof Rotation.Reused reused) {
      ended.add(List.of(reused.family()), now);
    }
    throw refreshTokenInvalid();
  }

  @Override
  public void signOut(String refreshToken) {
    Instant now = clock.instant();
    Optional<Ended> session =
        store.write(
            transaction -> {
              Optional<Ended> found = families.endByToken(transaction, refreshToken, now);
              found.ifPresent(it -> events.signedOut(transaction, it.username(), it.id()));
              return found;
            });
    session.ifPresent(it -> ended.add(List.of(it.id()), now));
  }

  @Override
  public Principal authenticate(String accessToken) {
    AccessClaims claims = accessTokens.read(accessToken, clock.instant());
    if (ended.contains(claims.session())) {
      throw AccessTokens.invalid();
    }
    return directory.findActive(claims.username()).orElseThrow(AccessTokens::invalid);
  }

  @Override
  public List<String> endAllOf(Transaction transaction, String username, String reason) {
    return families.endAllOf(transaction, username, reason, clock.instant());
  }

  @Override
  public void forget(List<String> sessions) {
    ended.add(sessions, clock.instant());
  }

  private Rotation rotate(Transaction transaction, String refreshToken, Instant now) {
    Rotation rotation = families.rotate(transaction, refreshToken, now);
    if (rotation instanceof Rotation.Reused reused) {
      events.refreshReused(transaction, reused.username(), reused.family());
    }
    return rotation;
  }

  private SessionTokens tokens(Issued issued, Instant now) {
    Principal principal =
        directory.findActive(issued.username()).orElseThrow(StoredSessions::refreshTokenInvalid);
    Instant accessEnd = now.plus(rules.access());
    Instant end = accessEnd.isBefore(issued.expiresAt()) ? accessEnd : issued.expiresAt();
    return new SessionTokens(
        principal,
        accessTokens.issue(issued.username(), issued.family(), now, end),
        issued.refreshToken(),
        Duration.between(now, end).toSeconds(),
        Duration.between(now, issued.expiresAt()).toSeconds());
  }

  /**
   * Takes over which sessions ended lately. After a restart, tokens of sessions that ended shortly
   * before it must be refused still, and other processes end sessions, too.
   */
  public void recallEnded() {
    Instant now = clock.instant();
    Instant since = now.minus(rules.access());
    ended.add(store.read(transaction -> families.endedSince(transaction, since)), now);
  }

  private static ProblemException refreshTokenInvalid() {
    return Problem.of(
            401,
            "refresh_token_invalid",
            "The session is over",
            "The refresh token is unknown, expired or was used before.")
        .withHint("Sign in again.")
        .asException();
  }
}
