package org.analyticsstudio.security.account;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.security.User;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.security.audit.SecurityEvents;
import org.analyticsstudio.security.file.RandomText;

/** Makes the account {@code admin} at the first start, when there is no account yet. */
public final class FirstAdmin {

  private static final String NAME = "admin";

  private final MetadataStore store;
  private final AccountTable accounts;
  private final PasswordHasher passwords;
  private final RandomText random;
  private final SecurityEvents events;
  private final InstantSource clock;

  /** Makes the first account in this store. */
  public FirstAdmin(
      MetadataStore store,
      AccountTable accounts,
      PasswordHasher passwords,
      RandomText random,
      AuditLog audit,
      InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.passwords = passwords;
    this.random = random;
    this.events = new SecurityEvents(audit, clock);
    this.clock = clock;
  }

  /**
   * Makes sure that someone can sign in.
   *
   * @param wanted the password that was set from outside
   * @param screen shown the generated password, once, if there is none
   * @throws IllegalStateException when the wanted password may not be one; the message is for
   *     people
   */
  public void ensure(Optional<String> wanted, Consumer<String> screen) {
    if (wanted.isPresent() && !AccountRules.isPossibleLength(wanted.get())) {
      throw new IllegalStateException(
          "STUDIO_ADMIN_PASSWORD must have "
              + AccountRules.SHORTEST_PASSWORD
              + " to "
              + AccountRules.LONGEST_PASSWORD
              + " characters. Set another one, or none to have one generated.");
    }
    if (!store.read(accounts::isEmpty)) {
      return;
    }
    String password = wanted.orElseGet(random::password);
    String hash = passwords.hash(password);
    User admin = new User(NAME, Role.ADMIN, true, clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (wanted.isEmpty()) {
      // Shown before it is stored: killed in between, the next start makes and shows another one;
      // the other way round nobody would know the password of the only account.
      screen.accept(announcement(password));
    }
    store.write(
        transaction -> {
          accounts.insert(transaction, admin, hash);
          events.userAdded(transaction, Principal.SYSTEM, admin);
          return admin;
        });
  }

  private static String announcement(String password) {
    return """

        The first account was made. Its password is shown this once:
          user name: %s
          password:  %s
        """
        .formatted(NAME, password);
  }
}
