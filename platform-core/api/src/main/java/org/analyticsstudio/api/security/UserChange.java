package org.analyticsstudio.api.security;

import org.analyticsstudio.model.principal.Role;
import org.jspecify.annotations.Nullable;

/**
 * A change to an account; what is null stays as it is.
 *
 * @param role the new role
 * @param password the new password; ends all sessions of the person
 * @param active whether they may sign in; false ends all their sessions at once
 */
public record UserChange(@Nullable Role role, @Nullable String password, @Nullable Boolean active) {

  /** The password is never shown. */
  @Override
  public String toString() {
    return "UserChange[role=" + role + ", active=" + active + "]";
  }
}
