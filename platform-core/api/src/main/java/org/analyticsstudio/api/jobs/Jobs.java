package org.analyticsstudio.api.jobs;

import org.analyticsstudio.model.principal.Principal;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs long work. Safe for use by many threads. Jobs live in memory: after a restart they are
 * unknown, and what they had begun is undone. Ended jobs are kept for an hour.
 */
@ProviderType
public interface Jobs {

  /**
   * Starts work, or queues it.
   *
   * @param work is given a progress to report to and to learn of cancellation from
   * @return the job as it stands now
   * @throws org.analyticsstudio.model.problem.ProblemException 503 {@code too_many_jobs}
   */
  Job start(Principal owner, Work work);

  /**
   * A job as it stands now.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code job_not_found}, also for
   *     somebody else's
   */
  Job get(Principal asking, String id);

  /** Cancels a job; ended ones stay as they are. Throws as {@link #get}. */
  Job cancel(Principal asking, String id);

  /** Long work. */
  @FunctionalInterface
  interface Work {
    /** Does the work and returns a wire value. */
    Object run(Progress progress);
  }
}
