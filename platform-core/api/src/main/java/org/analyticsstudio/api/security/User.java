package org.analyticsstudio.api.security;

import java.time.Instant;
import org.analyticsstudio.model.principal.Role;

/**
 * A person with an account.
 *
 * @param name the user name, {@code [a-z0-9][a-z0-9._-]{0,62}}
 * @param role what they may do
 * @param active whether they may sign in
 * @param createdAt when the account was made
 */
public record User(String name, Role role, boolean active, Instant createdAt) {}
