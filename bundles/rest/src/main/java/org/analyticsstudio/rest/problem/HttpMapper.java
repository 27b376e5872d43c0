package org.analyticsstudio.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.glassfish.jersey.server.ParamException;

/** What JAX-RS itself refuses: routes, methods, media types, parameters. */
public final class HttpMapper implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException exception) {
    Response original = exception.getResponse();
    Response problem = ProblemResponses.of(problem(exception, original.getStatus()));
    Object allow = original.getHeaders().getFirst(HttpHeaders.ALLOW);
    return allow == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allow).build();
  }

  private static Problem problem(WebApplicationException exception, int status) {
    if (exception instanceof ParamException parameter
        && !(exception instanceof ParamException.PathParamException)) {
      return wrongParameter(parameter.getParameterName());
    }
    return switch (status) {
      case 404 ->
          Problem.of(404, "route_not_found", "Not found", "There is nothing at this address.")
              .withHint("The routes are described at /docs.");
      case 405 ->
          Problem.of(
                  405,
                  "method_not_allowed",
                  "Method not allowed",
                  "This address does not take this method.")
              .withHint("The Allow header names those it takes.");
      case 406 ->
          Problem.of(
                  406,
                  "not_acceptable",
                  "Not acceptable",
                  "The answer can't be given in a type that the Accept header names.")
              .withHint("Accept application/json.");
      case 415 ->
          Problem.of(
                  415,
                  "media_type_unsupported",
                  "Media type not supported",
                  "The body is of a type that this address does not take.")
              .withHint("Send application/json, or multipart/form-data for a file.");
      default -> other(status);
    };
  }

  private static Problem wrongParameter(String name) {
    String message = "The value of " + name + " can't be read.";
    return Problem.malformed("wrong_type", message)
        .withObject(name)
        .withHint("The types of parameters are described at /docs.")
        .withErrors(List.of(FieldProblem.of(name, "wrong_type", message)));
  }

  private static Problem other(int status) {
    return status >= 400 && status < 500
        ? Problem.of(
            status, "request_refused", "The request was refused", "It could not be understood.")
        : UnexpectedMapper.INTERNAL;
  }
}
