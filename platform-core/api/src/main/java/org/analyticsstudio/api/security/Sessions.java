package org.analyticsstudio.api.security;

import org.analyticsstudio.model.principal.Principal;
import org.osgi.annotation.versioning.ProviderType;

/** Sign-in and what follows from it. Safe for use by many threads. */
@ProviderType
public interface Sessions {

  /**
   * Signs a person in.
   *
   * @param origin where the attempt came from, for the audit log
   * @throws org.analyticsstudio.model.problem.ProblemException 401 {@code sign_in_failed}, the same
   *     for an unknown name, a wrong password and an inactive account; 429 {@code
   *     too_many_attempts} while locked out, whose hint says for how many seconds
   */
  SessionTokens signIn(String username, String password, String origin);

  /**
   * Exchanges a refresh token, which works once.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 401 {@code refresh_token_invalid};
   *     the second use of a token ends every session that came from the same sign-in
   */
  SessionTokens refresh(String refreshToken);

  /** Ends the session a refresh token belongs to. Unknown tokens are ignored. */
  void signOut(String refreshToken);

  /**
   * Whom an access token speaks for. Role and activity are as of now, not of when it was made.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 401 {@code token_invalid} or {@code
   *     token_expired}
   */
  Principal authenticate(String accessToken);
}
