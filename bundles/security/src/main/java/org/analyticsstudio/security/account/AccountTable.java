package org.analyticsstudio.security.account;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.security.User;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.principal.Role;

/** The rows of accounts. */
public final class AccountTable {

  private static final String COLUMNS = "select name, role, active, created_at from users";

  /** An account by its name. */
  public Optional<User> find(Transaction transaction, String name) {
    return transaction.first(COLUMNS + " where name = ?", AccountTable::user, name);
  }

  /** The stored hash of an account's password. */
  public Optional<String> passwordHash(Transaction transaction, String name) {
    return transaction.first(
        "select password_hash from users where name = ?", row -> row.text("password_hash"), name);
  }

  /** Accounts by name, from after one. */
  List<User> listAfter(Transaction transaction, String name, int limit) {
    return transaction.query(
        COLUMNS + " where name > ? order by name limit ?", AccountTable::user, name, limit);
  }

  /** All accounts. */
  List<User> all(Transaction transaction) {
    return transaction.query(COLUMNS, AccountTable::user);
  }

  boolean isEmpty(Transaction transaction) {
    return transaction.first("select name from users limit 1", row -> row.text("name")).isEmpty();
  }

  void insert(Transaction transaction, User user, String passwordHash) {
    transaction.update(
        "insert into users (name, password_hash, role, active, created_at) values (?, ?, ?, ?, ?)",
        user.name(),
        passwordHash,
        user.role(),
        user.active(),
        user.createdAt());
  }

  void update(Transaction transaction, User user) {
    transaction.update(
        "update users set role = ?, active = ? where name = ?",
        user.role(),
        user.active(),
        user.name());
  }

  void updatePassword(Transaction transaction, String name, String passwordHash) {
    transaction.update("update users set password_hash = ? where name = ?", passwordHash, name);
  }

  boolean hasActiveAdmin(Transaction transaction) {
    return transaction
        .first(
            "select name from users where role = ? and active = 1 limit 1",
            row -> row.text("name"),
            Role.ADMIN)
        .isPresent();
  }

  private static User user(StoredRow row) {
    return new User(
        row.text("name"), role(row.text("role")), row.truth("active"), row.moment("created_at"));
  }

  private static Role role(String wireName) {
    for (Role role : Role.values()) {
      if (role.wireName().equals(wireName)) {
        return role;
      }
    }
    throw new IllegalStateException("A stored account has the unknown role " + wireName + ".");
  }
}
