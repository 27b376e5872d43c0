package org.analyticsstudio.api.security;

import java.util.Optional;
import org.analyticsstudio.model.principal.Principal;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The token with which the command line on the machine itself speaks to the product. It lies in the
 * file {@code cli.token} of the home, mode 0600, and is new at each start.
 */
@ProviderType
public interface LoopbackToken {

  /** Whom a token speaks for, when it is the one of this start. Compared in constant time. */
  Optional<Principal> authenticate(String token);
}
