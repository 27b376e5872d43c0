package org.analyticsstudio.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.rest.http.RequestIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures nobody foresaw: told in the log, not to the caller. */
public final class UnexpectedMapper implements ExceptionMapper<Throwable> {

  static final Problem INTERNAL =
      Problem.of(
              500, "internal_error", "Something went wrong", "The product failed; it is not you.")
          .withHint("Try again; if it stays, tell an admin the request_id.");

  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedMapper.class);

  @Context
  @SuppressWarnings("NullAway.Init") // set by Jersey before the first request
  private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    LOG.error("Request {} failed", request.getAttribute(RequestIds.ATTRIBUTE), failure);
    return ProblemResponses.of(INTERNAL);
  }
}
