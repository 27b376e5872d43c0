package org.analyticsstudio.rest.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.analyticsstudio.model.problem.Problem;

/** Refuses query parameters that a route does not have, and repeated ones. */
@Priority(Priorities.USER)
final class KnownParameters implements ContainerRequestFilter {

  private final Set<String> known;

  KnownParameters(Set<String> known) {
    this.known = known;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getRequestUri().getRawQuery() != null) {
      request.getUriInfo().getQueryParameters().forEach(this::check);
    }
  }

  private void check(String name, List<String> values) {
    if (!known.contains(name)) {
      throw Problem.malformed(
              "unknown_parameter", "This route has no query parameter " + name + '.')
          .withObject(name)
          .withHint(
              known.isEmpty()
                  ? "It takes none."
                  : "It takes: " + String.join(", ", new TreeSet<>(known)) + '.')
          .asException();
    }
    if (values.size() > 1) {
      throw Problem.malformed("repeated_parameter", "The parameter " + name + " is given twice.")
          .withObject(name)
          .withHint("Give it once.")
          .asException();
    }
  }
}
