package org.analyticsstudio.rest.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.api.security.SessionTokens;
import org.analyticsstudio.model.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A browser's session: two cookies that scripts can't read, and a third that they can and must send
 * back as a header with whatever changes something.
 */
public final class SessionCookies {

  /** Holds the access token. */
  public static final String ACCESS = "studio_session";

  /** Holds the refresh token. */
  public static final String REFRESH = "studio_refresh";

  /** Readable by scripts. */
  public static final String CSRF = "studio_csrf";

  /** Carries the value of {@link #CSRF} back. */
  public static final String CSRF_HEADER = "X-CSRF-Token";

  private static final String API = "/api/v1";
  private static final String SESSION = "/api/v1/auth/session";
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final int CSRF_BYTES = 24;

  private final SecureRandom random = new SecureRandom();

  /** Where a request came from, for the audit log. */
  public String originOf(ContainerRequestContext request) {
    return request.getProperty(HttpServletRequest.class.getName())
            instanceof HttpServletRequest servletRequest
        ? servletRequest.getRemoteAddr()
        : "unknown";
  }

  @Nullable String accessTokenOf(ContainerRequestContext request) {
    return value(request, ACCESS);
  }

  /** The refresh token of a browser's session, with the CSRF token checked. */
  public String refreshTokenOf(ContainerRequestContext request) {
    return optionalRefreshTokenOf(request)
        .orElseThrow(
            () ->
                Problem.of(401, "not_signed_in", "Not signed in", "There is no session to renew.")
                    .withHint("Sign in.")
                    .asException());
  }

  /** The same, when there is a session. */
  public Optional<String> optionalRefreshTokenOf(ContainerRequestContext request) {
    String token = value(request, REFRESH);
    if (token == null) {
      return Optional.empty();
    }
    requireCsrfToken(request);
    return Optional.of(token);
  }

  void requireCsrfToken(ContainerRequestContext request) {
    if (SAFE_METHODS.contains(request.getMethod())) {
      return;
    }
    String cookie = value(request, CSRF);
    String header = request.getHeaderString(CSRF_HEADER);
    if (cookie == null || header == null || !same(cookie, header)) {
      throw Problem.denied(
              "csrf_token_invalid", "The header " + CSRF_HEADER + " is missing or wrong.")
          .withHint("Send the value of the cookie " + CSRF + " in it.")
          .asException();
    }
  }

  /** Answers with the session's cookies and who signed in. */
  public Response opened(ContainerRequestContext request, SessionTokens tokens) {
    byte[] csrf = new byte[CSRF_BYTES];
    random.nextBytes(csrf);
    String csrfToken = Base64.getUrlEncoder().withoutPadding().encodeToString(csrf);
    return Response.ok(tokens.principal())
        .cookie(
            cookie(request, ACCESS, tokens.accessToken(), API, tokens.expiresIn(), true),
            cookie(
                request, REFRESH, tokens.refreshToken(), SESSION, tokens.refreshExpiresIn(), true),
            cookie(request, CSRF, csrfToken, "/", tokens.refreshExpiresIn(), false))
        .build();
  }

  /** Answers with cookies that end at once. */
  public Response closed(ContainerRequestContext request) {
    return Response.noContent()
        .cookie(
            cookie(request, ACCESS, "", API, 0, true),
            cookie(request, REFRESH, "", SESSION, 0, true),
            cookie(request, CSRF, "", "/", 0, false))
        .build();
  }

  private static NewCookie cookie(
      ContainerRequestContext request,
      String name,
      String value,
      String path,
      long seconds,
      boolean httpOnly) {
    return new NewCookie.Builder(name)
        .value(value)
        .path(path)
        .maxAge((int) Math.min(Integer.MAX_VALUE, seconds))
        .httpOnly(httpOnly)
        .secure(isHttps(request))
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  private static boolean isHttps(ContainerRequestContext request) {
    return "https".equals(request.getUriInfo().getRequestUri().getScheme())
        || "https".equals(request.getHeaderString("X-Forwarded-Proto"));
  }

  private static @Nullable String value(ContainerRequestContext request, String name) {
    Cookie cookie = request.getCookies().get(name);
    return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
