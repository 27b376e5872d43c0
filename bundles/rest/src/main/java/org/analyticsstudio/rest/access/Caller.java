package org.analyticsstudio.rest.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.analyticsstudio.model.principal.Principal;

/** The person a request came from, as the authentication found out. */
public final class Caller {

  private static final String PROPERTY = Caller.class.getName();

  private Caller() {}

  /** Whom a request to a route with {@link AllowedTo} speaks for. */
  public static Principal of(ContainerRequestContext request) {
    if (request.getProperty(PROPERTY) instanceof Principal principal) {
      return principal;
    }
    throw new IllegalStateException("The route is open to anyone and has no caller");
  }

  static void set(ContainerRequestContext request, Principal principal) {
    request.setProperty(PROPERTY, principal);
  }
}
