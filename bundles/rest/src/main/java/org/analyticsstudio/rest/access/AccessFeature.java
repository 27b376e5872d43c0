package org.analyticsstudio.rest.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.Problem;

/** Guards each route as its annotation says; a route without one is closed to everybody. */
public final class AccessFeature implements DynamicFeature {

  private final Authentication authentication;

  public AccessFeature(Authentication authentication) {
    this.authentication = authentication;
  }

  @Override
  public void configure(ResourceInfo route, FeatureContext context) {
    if (route.getResourceMethod().isAnnotationPresent(AllowedToAnyone.class)) {
      return;
    }
    AllowedTo allowed = route.getResourceMethod().getAnnotation(AllowedTo.class);
    context.register(allowed == null ? new Closed() : new Guard(authentication, allowed.value()));
  }

  @Priority(Priorities.AUTHENTICATION)
  private static final class Guard implements ContainerRequestFilter {
    private final Authentication authentication;
    private final Role needed;

    Guard(Authentication authentication, Role needed) {
      this.authentication = authentication;
      this.needed = needed;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      Principal caller = authentication.authenticate(request);
      if (!caller.role().covers(needed)) {
        throw Problem.denied(
                "role_insufficient",
                "This needs the role "
                    + needed.wireName()
                    + "; you are "
                    + caller.role().wireName()
                    + '.')
            .withHint("Ask an admin to do it, or for the role.")
            .asException();
      }
      Caller.set(request, caller);
    }
  }

  @Priority(Priorities.AUTHENTICATION)
  private static final class Closed implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      throw Problem.denied("route_closed", "Nobody may call this route.").asException();
    }
  }
}
