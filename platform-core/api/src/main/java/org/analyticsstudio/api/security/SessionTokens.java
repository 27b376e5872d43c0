package org.analyticsstudio.api.security;

import org.analyticsstudio.model.principal.Principal;

/**
 * What a sign-in gives.
 *
 * @param principal who signed in
 * @param accessToken a signed token for a short time
 * @param refreshToken works once, to get the next pair
 * @param expiresIn seconds until the access token ends
 * @param refreshExpiresIn seconds until the refresh token ends
 */
public record SessionTokens(
    Principal principal,
    String accessToken,
    String refreshToken,
    long expiresIn,
    long refreshExpiresIn) {

  /** Tokens are never shown. */
  @Override
  public String toString() {
    return "SessionTokens[" + principal + "]";
  }
}
