package org.analyticsstudio.security.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.security.audit.SecurityEvents;
import org.analyticsstudio.security.session.PasswordVerifier.Credential;
import org.analyticsstudio.security.session.SessionFamilies.Issued;
import org.jspecify.annotations.Nullable;

/** From a name and a password to a session, or to a refusal that tells nothing. */
final class SignIn {

  private final MetadataStore store;
  private final PasswordVerifier passwords;
  private final SessionFamilies families;
  private final SignInGuard guard;
  private final SecurityEvents events;
  private final InstantSource clock;
  private final VerificationTurns turns = new VerificationTurns();

  SignIn(
      MetadataStore store,
      PasswordVerifier passwords,
      SessionFamilies families,
      SecurityEvents events,
      InstantSource clock) {
    this.store = store;
    this.passwords = passwords;
    this.families = families;
    this.guard = new SignInGuard(events);
    this.events = events;
    this.clock = clock;
  }

  Issued attempt(SignInAttempt attempt) {
    Optional<Issued> issued = turns.take(() -> verifyAndOpen(attempt));
    return issued.orElseThrow(SignIn::refused);
  }

  private Optional<Issued> verifyAndOpen(SignInAttempt attempt) {
    Credential credential = store.read(transaction -> credentialUnlessLocked(transaction, attempt));
    boolean matches = passwords.matches(attempt.password(), credential);
    return store.write(transaction -> conclude(transaction, attempt, credential, matches));
  }

  private Credential credentialUnlessLocked(Transaction transaction, SignInAttempt attempt) {
    Optional<ProblemException> refusal = guard.refusal(transaction, attempt, clock.instant());
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return passwords.find(transaction, attempt.username());
  }

  private Optional<Issued> conclude(
      Transaction transaction, SignInAttempt attempt, Credential verified, boolean matches) {
    Instant now = clock.instant();
    String username = attempt.username();
    Credential current = passwords.find(transaction, username);
    // What changed while the password was verified counts as it is now.
    boolean unchanged = current.hash().equals(verified.hash());
    if (matches && unchanged && current.active()) {
      families.removeOver(transaction, now);
      guard.succeeded(transaction, attempt);
      Issued issued = families.open(transaction, username, now);
      events.signedIn(transaction, username, issued.family(), attempt.origin());
      return Optional.of(issued);
    }
    @Nullable String account = current.known() ? username : null;
    String reason =
        !current.known() ? "unknown_user" : matches && unchanged ? "inactive" : "wrong_password";
    events.signInRefused(transaction, account, reason, attempt.origin());
    guard.failed(transaction, attempt, account, now);
    return Optional.empty();
  }

  private static ProblemException refused() {
    return Problem.of(
            401,
            "sign_in_failed",
            "Sign-in failed",
            "The user name or the password is wrong, or the account is switched off.")
        .withHint("Check both and try again, or ask an admin.")
        .asException();
  }
}
