package org.analyticsstudio.security.session;

import java.util.Optional;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.security.account.AccountRules;
import org.analyticsstudio.security.account.AccountTable;
import org.analyticsstudio.security.account.PasswordHasher;

/** Verifies passwords in the same time whether or not there is an account of that name. */
public final class PasswordVerifier {

  private final AccountTable accounts;
  private final PasswordHasher hasher;
  private final String decoyHash;

  /** Verifies against these accounts. */
  public PasswordVerifier(AccountTable accounts, PasswordHasher hasher) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.decoyHash = hasher.hashOfNothing();
  }

  /** What an attempt for a name must match, read now to be verified outside of the transaction. */
  Credential find(Transaction transaction, String username) {
    if (!AccountRules.isPossibleName(username)) {
      return new Credential(false, false, decoyHash);
    }
    boolean active = accounts.find(transaction, username).map(user -> user.active()).orElse(false);
    Optional<String> hash = accounts.passwordHash(transaction, username);
    return new Credential(hash.isPresent(), active, hash.orElse(decoyHash));
  }

  /** Whether this is the password of a credential; never for the one nobody has. */
  boolean matches(String password, Credential credential) {
    boolean possible = AccountRules.isPossibleLength(password);
    boolean same = hasher.matches(possible ? password : "", credential.hash());
    return same && possible && credential.known();
  }

  /**
   * What a sign-in is checked against.
   *
   * @param known whether there is an account of the name
   * @param active whether it may sign in
   * @param hash its password hash, or that of a password nobody knows
   */
  record Credential(boolean known, boolean active, String hash) {

    /** Hashes are never shown. */
    @Override
    public String toString() {
      return "Credential[known=" + known + ", active=" + active + "]";
    }
  }
}
