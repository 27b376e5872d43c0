package org.analyticsstudio.operations.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.analyticsstudio.api.jobs.Job;
import org.analyticsstudio.api.jobs.JobState;
import org.analyticsstudio.api.jobs.Jobs;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One piece of long work, from the queue to its end. */
final class Execution implements Runnable, Progress {
  private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

  private final Principal owner;
  private final Jobs.Work work;
  private final Clock clock;
  private final Cancellation cancellation = new Cancellation();
  private Job job;
  private @Nullable Instant endedAt;

  Execution(String id, Principal owner, Jobs.Work work, Clock clock) {
    this.owner = owner;
    this.work = work;
    this.clock = clock;
    this.job = new Job(id, owner.name(), JobState.QUEUED, 0, null, null, null);
  }

  @Override
  public void run() {
    if (!begin()) {
      return;
    }
    try {
      Object result = work.run(this);
      end(JobState.DONE, result, null);
    } catch (ProblemException e) {
      end(JobState.FAILED, null, e.problem());
    } catch (RuntimeException e) {
      LOG.error("Job {} failed", snapshot().id(), e);
      end(
          JobState.FAILED,
          null,
          Problem.of(
              500,
              "internal_error",
              "Something went wrong",
              "The work could not be done because of an error in the product; it was logged."));
    }
  }

  private synchronized boolean begin() {
    if (job.state() != JobState.QUEUED) {
      return false;
    }
    job = new Job(job.id(), job.owner(), JobState.RUNNING, 0, job.message(), null, null);
    return true;
  }

  /** Work that gave up because it was cancelled ends as cancelled, whatever it threw. */
  private synchronized void end(
      JobState state, @Nullable Object result, @Nullable Problem problem) {
    endedAt = clock.instant();
    boolean cancelled = state == JobState.FAILED && cancellation.isCancelled();
    job =
        new Job(
            job.id(),
            job.owner(),
            cancelled ? JobState.CANCELLED : state,
            state == JobState.DONE ? 1 : job.progress(),
            job.message(),
            result,
            cancelled ? null : problem);
  }

  void cancel() {
    synchronized (this) {
      if (job.state() == JobState.QUEUED) {
        endedAt = clock.instant();
        job = new Job(job.id(), job.owner(), JobState.CANCELLED, 0, job.message(), null, null);
      }
    }
    cancellation.cancel();
  }

  @Override
  public synchronized void report(double fraction, String message) {
    if (endedAt == null) {
      double progress = Math.max(job.progress(), Math.min(1, fraction));
      job = new Job(job.id(), job.owner(), job.state(), progress, message, null, null);
    }
  }

  @Override
  public Cancellation cancellation() {
    return cancellation;
  }

  Principal owner() {
    return owner;
  }

  synchronized Job snapshot() {
    return job;
  }

  synchronized Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }
}
