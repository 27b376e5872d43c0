package org.analyticsstudio.security.component;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.security.Sessions;
import org.analyticsstudio.api.security.Users;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.MetadataStore.Subscription;
import org.analyticsstudio.security.account.AccountDirectory;
import org.analyticsstudio.security.account.AccountTable;
import org.analyticsstudio.security.account.FirstAdmin;
import org.analyticsstudio.security.account.PasswordHasher;
import org.analyticsstudio.security.account.StoredUsers;
import org.analyticsstudio.security.file.RandomText;
import org.analyticsstudio.security.session.PasswordVerifier;
import org.analyticsstudio.security.session.SessionRules;
import org.analyticsstudio.security.session.StoredSessions;
import org.analyticsstudio.security.token.SigningKey;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts users and sessions together, which share what they know of accounts. */
@Component(service = SecurityCore.class, immediate = true, configurationPid = "sessions")
public final class SecurityCore {

  private static final Logger LOG = LoggerFactory.getLogger(SecurityCore.class);

  private final Users users;
  private final StoredSessions sessions;
  private final Subscription accountChanges;
  private final Subscription sessionChanges;
  private SessionRules rules = SessionRules.DEFAULT;

  /** Starts only with a key that can be trusted and with someone who can sign in. */
  @Activate
  public SecurityCore(
      BundleContext context,
      Map<String, Object> settings,
      @Reference MetadataStore store,
      @Reference AuditLog audit) {
    InstantSource clock = InstantSource.system();
    RandomText random = new RandomText();
    PasswordHasher hasher = new PasswordHasher(random);
    AccountTable accounts = new AccountTable();
    Path shared = Path.of(context.getProperty("studio.shared"));

    var key = SigningKey.of(shared, random);
    new FirstAdmin(store, accounts, hasher, random, audit, clock)
        .ensure(Optional.ofNullable(System.getenv("STUDIO_ADMIN_PASSWORD")), System.out::println);
    AccountDirectory directory = new AccountDirectory(store, accounts);
    StoredSessions stored =
        new StoredSessions(
            store,
            directory,
            new PasswordVerifier(accounts, hasher),
            audit,
            key,
            rules,
            random,
            clock);
    this.sessions = stored;
    this.accountChanges = store.onChangeElsewhere(Set.of("users"), directory::reloadAll);
    this.sessionChanges = store.onChangeElsewhere(Set.of("session_families"), stored::recallEnded);
    this.users = new StoredUsers(store, accounts, directory, stored, hasher, audit, clock);
    configure(settings);
  }

  /** Settings of {@code sessions.cfg} changed; nobody is signed out by it. */
  @Modified
  void configure(Map<String, Object> settings) {
    SettingsFile file = new SettingsFile("sessions.cfg", settings);
    rules = rules.changedBy(file);
    sessions.change(rules);
    file.problems().forEach(LOG::warn);
  }

  @Deactivate
  void close() {
    accountChanges.close();
    sessionChanges.close();
  }

  Users users() {
    return users;
  }

  Sessions sessions() {
    return sessions;
  }
}
