package org.analyticsstudio.security;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.security.Sessions;
import org.analyticsstudio.api.security.Users;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.security.account.AccountDirectory;
import org.analyticsstudio.security.account.AccountTable;
import org.analyticsstudio.security.account.FirstAdmin;
import org.analyticsstudio.security.account.PasswordHasher;
import org.analyticsstudio.security.account.StoredUsers;
import org.analyticsstudio.security.audit.StoredAuditLog;
import org.analyticsstudio.security.file.RandomText;
import org.analyticsstudio.security.session.PasswordVerifier;
import org.analyticsstudio.security.session.SessionRules;
import org.analyticsstudio.security.session.StoredSessions;
import org.analyticsstudio.security.token.SigningKey;
import org.analyticsstudio.store.SqlMetadataStore;
import org.analyticsstudio.store.TestStore;

/** The bundle's parts on a real store in a home of its own, as the components put them together. */
final class Installation implements AutoCloseable {

  static final String ADMIN_PASSWORD = "correct horse battery";

  final MutableClock clock;
  final SqlMetadataStore store;
  final AuditLog audit;
  final Users users;
  final Sessions sessions;
  final SecretKey key;

  private Installation(
      Path home, MutableClock clock, Optional<String> adminPassword, Consumer<String> screen) {
    this.clock = clock;
    this.store = TestStore.open(home);
    this.audit = new StoredAuditLog(store);
    RandomText random = new RandomText();
    PasswordHasher hasher = new PasswordHasher(random);
    AccountTable accounts = new AccountTable();
    this.key = SigningKey.of(home, random);
    new FirstAdmin(store, accounts, hasher, random, audit, clock).ensure(adminPassword, screen);
    AccountDirectory directory = new AccountDirectory(store, accounts);
    StoredSessions stored =
        new StoredSessions(
            store,
            directory,
            new PasswordVerifier(accounts, hasher),
            audit,
            key,
            SessionRules.ofDays(14, 90),
            random,
            clock);
    this.sessions = stored;
    this.users = new StoredUsers(store, accounts, directory, stored, hasher, audit, clock);
  }

  /** Starts with {@link #ADMIN_PASSWORD} set from outside. */
  static Installation start(Path home) {
    return start(home, new MutableClock());
  }

  static Installation start(Path home, MutableClock clock) {
    return new Installation(home, clock, Optional.of(ADMIN_PASSWORD), text -> {});
  }

  static Installation start(Path home, Optional<String> password, Consumer<String> screen) {
    return new Installation(home, new MutableClock(), password, screen);
  }

  /** All events, newest first. */
  List<AuditEvent> events() {
    return audit.list(new PageRequest(PageRequest.MAX_LIMIT, null)).items();
  }

  List<AuditEvent> events(String action) {
    return events().stream().filter(event -> event.action().equals(action)).toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
