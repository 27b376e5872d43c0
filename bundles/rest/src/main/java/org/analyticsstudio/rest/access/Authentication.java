package org.analyticsstudio.rest.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.analyticsstudio.api.security.LoopbackToken;
import org.analyticsstudio.api.security.Sessions;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;

/** Finds out who calls: by a bearer token, or by the cookies of a browser's session. */
public final class Authentication {

  private static final String BEARER = "bearer ";

  private final Sessions sessions;
  private final LoopbackToken loopback;
  private final SessionCookies cookies;

  public Authentication(Sessions sessions, LoopbackToken loopback, SessionCookies cookies) {
    this.sessions = sessions;
    this.loopback = loopback;
    this.cookies = cookies;
  }

  Principal authenticate(ContainerRequestContext request) {
    String authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      String token = bearer(authorization);
      return loopback.authenticate(token).orElseGet(() -> sessions.authenticate(token));
    }
    String token = cookies.accessTokenOf(request);
    if (token == null) {
      throw notSignedIn("Nobody is signed in.");
    }
    cookies.requireCsrfToken(request);
    return sessions.authenticate(token);
  }

  private static String bearer(String authorization) {
    if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        || authorization.length() == BEARER.length()) {
      throw notSignedIn("The Authorization header holds no bearer token.");
    }
    return authorization.substring(BEARER.length()).strip();
  }

  private static RuntimeException notSignedIn(String detail) {
    return Problem.of(401, "not_signed_in", "Not signed in", detail)
        .withHint("Sign in, and send the token as Authorization: Bearer.")
        .asException();
  }
}
