package org.analyticsstudio.store;

import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What callers and the log are told when the database fails. */
final class StoreFailure {

  private static final Logger LOG = LoggerFactory.getLogger(StoreFailure.class);

  private StoreFailure() {}

  /** The database failed; what the caller began is undone. */
  static ProblemException of(Throwable cause) {
    log("The metadata database failed", cause);
    return problem("The metadata database failed. Nothing of the change was kept.", cause);
  }

  /** The database was lost while it was told to keep what it was given. */
  static ProblemException unknown(Throwable cause) {
    log("The metadata database was lost during a commit", cause);
    return problem(
        "The metadata database was lost in mid-change. Look whether the change was kept before"
            + " making it again.",
        cause);
  }

  /** The store takes no more work. */
  static ProblemException closed() {
    return problem("The metadata database is closed, because the server is stopping.", null);
  }

  /** For those who run the server. */
  static void log(String what, Throwable cause) {
    LOG.error(what, cause);
  }

  /** For those who run the server, when nothing has failed yet. */
  static void warn(String what) {
    LOG.warn(what);
  }

  private static ProblemException problem(String detail, @Nullable Throwable cause) {
    return new ProblemException(
        Problem.of(503, "store_unavailable", "The metadata database is not available", detail)
            .withHint("Try again in a moment. If it stays so, look into the server's log."),
        cause);
  }
}
