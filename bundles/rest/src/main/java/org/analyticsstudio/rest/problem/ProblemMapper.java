package org.analyticsstudio.rest.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.analyticsstudio.model.problem.ProblemException;

/** Problems that the product itself told of. */
public final class ProblemMapper implements ExceptionMapper<ProblemException> {

  @Override
  public Response toResponse(ProblemException exception) {
    return ProblemResponses.of(exception.problem());
  }
}
