package org.analyticsstudio.security.token;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the tokens say that were used last, so that a token's signature is checked once and not with
 * every request. A token can't come to say anything else; whether it still holds is asked each time
 * by those who use this.
 */
final class VerifiedTokens {

  private static final int KEPT = 1_000;

  private final Map<String, Verified> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * What a token says whose signature is good.
   *
   * @param claims whom it speaks for
   * @param expiresAt when it ends
   */
  record Verified(AccessClaims claims, Instant expiresAt) {}

  Optional<Verified> find(String token) {
    synchronized (kept) {
      return Optional.ofNullable(kept.get(token));
    }
  }

  void keep(String token, Verified verified) {
    synchronized (kept) {
      kept.put(token, verified);
    }
  }
}
