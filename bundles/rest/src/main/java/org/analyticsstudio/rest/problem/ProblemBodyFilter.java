package org.analyticsstudio.rest.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.rest.http.RequestIds;

/** Names the request in the body of a problem. */
public final class ProblemBodyFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Problem problem) {
      Object id = request.getProperty(RequestIds.ATTRIBUTE);
      response.setEntity(
          ProblemBody.of(problem, id == null ? "" : id.toString()),
          response.getEntityAnnotations(),
          ProblemResponses.PROBLEM_JSON);
    }
  }
}
