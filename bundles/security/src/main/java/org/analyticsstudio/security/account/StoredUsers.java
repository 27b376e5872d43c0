package org.analyticsstudio.security.account;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.security.User;
import org.analyticsstudio.api.security.UserChange;
import org.analyticsstudio.api.security.Users;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.security.audit.SecurityEvents;
import org.jspecify.annotations.Nullable;

/** The accounts of the metadata database. */
public final class StoredUsers implements Users {

  private final MetadataStore store;
  private final AccountTable accounts;
  private final AccountDirectory directory;
  private final SessionEnder sessions;
  private final PasswordHasher passwords;
  private final SecurityEvents events;
  private final InstantSource clock;

  /** Accounts whose changes reach the directory, the sessions and the audit log. */
  public StoredUsers(
      MetadataStore store,
      AccountTable accounts,
      AccountDirectory directory,
      SessionEnder sessions,
      PasswordHasher passwords,
      AuditLog audit,
      InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.directory = directory;
    this.sessions = sessions;
    this.passwords = passwords;
    this.events = new SecurityEvents(audit, clock);
    this.clock = clock;
  }

  @Override
  public Page<User> list(PageRequest page) {
    String after = nameIn(page.cursor());
    List<User> rows =
        store.read(transaction -> accounts.listAfter(transaction, after, page.limit() + 1));
    return page.cut(rows, user -> cursorAfter(user.name()));
  }

  @Override
  public User add(Principal by, String name, String password, Role role) {
    AccountRules.checkName(name);
    AccountRules.checkPassword(password);
    String hash = passwords.hash(password);
    User user = new User(name, role, true, clock.instant().truncatedTo(ChronoUnit.MICROS));
    store.write(
        transaction -> {
          if (accounts.find(transaction, name).isPresent()) {
            throw Problem.clash("user_exists", "There is a user '" + name + "' already.", name)
                .withHint("Choose another name, or change the account that is there.")
                .asException();
          }
          accounts.insert(transaction, user, hash);
          events.userAdded(transaction, by, user);
          return user;
        });
    directory.reload(name);
    return user;
  }

  @Override
  public User change(Principal by, String name, UserChange change) {
    @Nullable String password = change.password();
    @Nullable String hash = null;
    if (password != null) {
      AccountRules.checkPassword(password);
      hash = passwords.hash(password);
    }
    @Nullable String newHash = hash;
    Changed changed = store.write(transaction -> change(transaction, by, name, change, newHash));
    directory.reload(name);
    sessions.forget(changed.endedSessions());
    return changed.user();
  }

  private Changed change(
      Transaction transaction,
      Principal by,
      String name,
      UserChange change,
      @Nullable String newHash) {
    User before =
        accounts
            .find(transaction, name)
            .orElseThrow(
                () ->
                    Problem.notFound("user_not_found", "There is no user '" + name + "'.", name)
                        .asException());
    User after =
        new User(
            name,
            change.role() == null ? before.role() : change.role(),
            change.active() == null ? before.active() : change.active(),
            before.createdAt());
    accounts.update(transaction, after);
    if (!accounts.hasActiveAdmin(transaction)) {
      throw Problem.clash(
              "last_admin", "'" + name + "' is the last active admin and must stay one.", name)
          .withHint("Make another user an admin first.")
          .asException();
    }
    if (newHash != null) {
      accounts.updatePassword(transaction, name, newHash);
    }
    List<String> ended = List.of();
    if (newHash != null || !after.active()) {
      String reason = after.active() ? "password_changed" : "switched_off";
      ended = sessions.endAllOf(transaction, name, reason);
    }
    Map<String, Object> details = differences(before, after, newHash != null);
    if (!details.isEmpty()) {
      events.userChanged(transaction, by, name, details, ended.size());
    }
    return new Changed(after, ended);
  }

  private static Map<String, Object> differences(User before, User after, boolean password) {
    Map<String, Object> details = new LinkedHashMap<>();
    if (before.role() != after.role()) {
      details.put("role_before", before.role().wireName());
      details.put("role", after.role().wireName());
    }
    if (before.active() != after.active()) {
      details.put("active", after.active());
    }
    if (password) {
      details.put("password_changed", true);
    }
    return details;
  }

  private static String cursorAfter(String name) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String nameIn(@Nullable String cursor) {
    if (cursor == null) {
      return "";
    }
    try {
      String name = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (cursorAfter(name).equals(cursor)) {
        return name;
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw Problem.malformed("cursor_invalid", "The cursor is not one that this list gave.")
        .withHint("Ask for the list without a cursor to start at its beginning.")
        .asException();
  }

  private record Changed(User user, List<String> endedSessions) {}
}
