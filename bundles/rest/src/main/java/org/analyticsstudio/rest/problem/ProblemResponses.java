package org.analyticsstudio.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticsstudio.model.problem.Problem;

/** Answers that tell of a problem. {@link ProblemBodyFilter} gives them their final form. */
public final class ProblemResponses {

  /** The media type of problems. */
  public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

  private static final int CLIENT_CLOSED = 499;
  private static final int UNAVAILABLE = 503;
  private static final int TOO_MANY = 429;
  private static final int UNAUTHORIZED = 401;
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,6}) ?s");
  private static final String RETRY_SOON = "5";

  private ProblemResponses() {}

  /** The answer to a request that ended with a problem. */
  public static Response of(Problem told) {
    Problem problem = told.status() == CLIENT_CLOSED ? told.withStatus(UNAVAILABLE) : told;
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(PROBLEM_JSON).entity(problem);
    if (problem.status() == TOO_MANY || problem.status() == UNAVAILABLE) {
      response.header(HttpHeaders.RETRY_AFTER, secondsIn(problem));
    }
    if (problem.status() == UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.build();
  }

  private static String secondsIn(Problem problem) {
    String hint = problem.hint();
    Matcher seconds = SECONDS.matcher(hint == null ? "" : hint);
    return seconds.find() ? seconds.group(1) : RETRY_SOON;
  }
}
