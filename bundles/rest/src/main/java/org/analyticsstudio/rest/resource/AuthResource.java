package org.analyticsstudio.rest.resource;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.analyticsstudio.api.security.SessionTokens;
import org.analyticsstudio.api.security.Sessions;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.rest.access.AllowedTo;
import org.analyticsstudio.rest.access.AllowedToAnyone;
import org.analyticsstudio.rest.access.Caller;
import org.analyticsstudio.rest.access.SessionCookies;
import org.analyticsstudio.rest.http.OptionalBody;
import org.analyticsstudio.rest.openapi.Operation;
import org.jspecify.annotations.Nullable;

/** Sign-in: with tokens for tools, with cookies for browsers. */
@Path("auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class AuthResource {

  private final Sessions sessions;
  private final SessionCookies cookies;

  public AuthResource(Sessions sessions, SessionCookies cookies) {
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @POST
  @Path("login")
  @AllowedToAnyone
  @Operation("Sign in a tool; send the access token as Authorization: Bearer.")
  public TokenPair login(SignIn signIn, @Context ContainerRequestContext request) {
    return TokenPair.of(
        sessions.signIn(signIn.username(), signIn.password(), cookies.originOf(request)));
  }

  @POST
  @Path("refresh")
  @AllowedToAnyone
  @Operation("Exchange a refresh token, which works once, for the next pair.")
  public TokenPair refresh(RefreshToken token) {
    return TokenPair.of(sessions.refresh(token.refreshToken()));
  }

  @POST
  @Path("logout")
  @AllowedToAnyone
  @Operation(value = "End the session a refresh token belongs to.", status = 204)
  public void logout(@OptionalBody @Nullable SignOut signOut) {
    if (signOut != null && signOut.refreshToken() != null) {
      sessions.signOut(signOut.refreshToken());
    }
  }

  @GET
  @Path("me")
  @AllowedTo(Role.VIEWER)
  @Operation("Who is signed in.")
  public Principal me(@Context ContainerRequestContext request) {
    return Caller.of(request);
  }

  @POST
  @Path("session")
  @AllowedToAnyone
  @Operation(value = "Sign in a browser: sets the session's cookies.", body = Principal.class)
  public Response openSession(SignIn signIn, @Context ContainerRequestContext request) {
    SessionTokens tokens =
        sessions.signIn(signIn.username(), signIn.password(), cookies.originOf(request));
    return cookies.opened(request, tokens);
  }

  @POST
  @Path("session/refresh")
  @AllowedToAnyone
  @Operation(value = "Renew a browser's session by its cookies.", body = Principal.class)
  public Response refreshSession(@Context ContainerRequestContext request) {
    return cookies.opened(request, sessions.refresh(cookies.refreshTokenOf(request)));
  }

  @DELETE
  @Path("session")
  @AllowedToAnyone
  @Operation(value = "Sign out a browser.", status = 204, body = void.class)
  public Response closeSession(@Context ContainerRequestContext request) {
    cookies.optionalRefreshTokenOf(request).ifPresent(sessions::signOut);
    return cookies.closed(request);
  }

  /** Name and password. */
  public record SignIn(String username, String password) {
    /** The password is never shown. */
    @Override
    public String toString() {
      return "SignIn[" + username + "]";
    }
  }

  /** A refresh token to exchange. */
  public record RefreshToken(String refreshToken) {
    /** The token is never shown. */
    @Override
    public String toString() {
      return "RefreshToken";
    }
  }

  /** The session to end. */
  public record SignOut(@Nullable String refreshToken) {
    /** The token is never shown. */
    @Override
    public String toString() {
      return "SignOut";
    }
  }

  /** What a tool gets. */
  public record TokenPair(
      String accessToken,
      String refreshToken,
      String tokenType,
      long expiresIn,
      long refreshExpiresIn) {

    static TokenPair of(SessionTokens tokens) {
      return new TokenPair(
          tokens.accessToken(),
          tokens.refreshToken(),
          "Bearer",
          tokens.expiresIn(),
          tokens.refreshExpiresIn());
    }

    /** Tokens are never shown. */
    @Override
    public String toString() {
      return "TokenPair";
    }
  }
}
