package org.analyticsstudio.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Bodies that could not be read as JSON. */
public final class JsonMapper implements ExceptionMapper<JsonProcessingException> {

  @Override
  public Response toResponse(JsonProcessingException exception) {
    if (exception instanceof InvalidDefinitionException) {
      throw new IllegalStateException("A wire type can't be mapped", exception);
    }
    return ProblemResponses.of(JsonProblems.of(exception));
  }
}
