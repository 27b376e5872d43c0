package org.analyticsstudio.api.security;

import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.osgi.annotation.versioning.ProviderType;

/** The accounts. Safe for use by many threads. Every change is in the audit log. */
@ProviderType
public interface Users {

  /** Accounts by name, inactive ones included. */
  Page<User> list(PageRequest page);

  /**
   * Adds an account.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 422 {@code username_invalid}, {@code
   *     password_too_short} (under 12 characters), {@code password_too_long}; 409 {@code
   *     user_exists}
   */
  User add(Principal by, String name, String password, Role role);

  /**
   * Changes an account.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code user_not_found}; 422 as
   *     for {@link #add}; 409 {@code last_admin} when no active admin would remain
   */
  User change(Principal by, String name, UserChange change);
}
