package org.analyticsstudio.security.account;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticsstudio.api.security.User;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.model.principal.Principal;

/** Who may do what as of now, kept in memory because every request asks. */
public final class AccountDirectory {

  private final MetadataStore store;
  private final AccountTable accounts;
  private final Map<String, Principal> active = new ConcurrentHashMap<>();

  /** A directory of all accounts that are stored. */
  public AccountDirectory(MetadataStore store, AccountTable accounts) {
    this.store = store;
    this.accounts = accounts;
    store.read(accounts::all).forEach(this::keep);
  }

  /** The person with this name, if their account is active. */
  public Optional<Principal> findActive(String name) {
    return Optional.ofNullable(active.get(name));
  }

  /**
   * Takes over what is stored of an account. Reading again under the lock, and not the value that
   * was written, is what keeps two changes at the same time from ending in the older one.
   */
  synchronized void reload(String name) {
    store.read(transaction -> accounts.find(transaction, name)).ifPresent(this::keep);
  }

  /** Takes over what is stored of everybody. */
  public synchronized void reloadAll() {
    store.read(accounts::all).forEach(this::keep);
  }

  private void keep(User user) {
    if (user.active()) {
      active.put(user.name(), new Principal(user.name(), user.role()));
    } else {
      active.remove(user.name());
    }
  }
}
