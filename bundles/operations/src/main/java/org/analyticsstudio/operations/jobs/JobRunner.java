package org.analyticsstudio.operations.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.analyticsstudio.api.jobs.Job;
import org.analyticsstudio.api.jobs.Jobs;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.Problem;

/** Runs a few jobs at a time, first come, first served, and remembers them for an hour. */
final class JobRunner implements Jobs, AutoCloseable {
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Map<String, Execution> executions = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor workers;
  private final Clock clock;

  JobRunner(int atOnce, int waiting, Clock clock) {
    this.clock = clock;
    AtomicInteger number = new AtomicInteger();
    workers =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(waiting),
            work -> {
              Thread thread = Executors.defaultThreadFactory().newThread(work);
              thread.setName("job-" + number.incrementAndGet());
              return thread;
            });
    workers.allowCoreThreadTimeOut(true);
  }

  @Override
  public Job start(Principal owner, Work work) {
    forgetOld();
    String id = UUID.randomUUID().toString();
    Execution execution = new Execution(id, owner, work, clock);
    executions.put(id, execution);
    try {
      workers.execute(execution);
    } catch (RejectedExecutionException e) {
      executions.remove(id);
      throw Problem.of(503, "too_many_jobs", "Too much to do", "Too many jobs are waiting already.")
          .withHint("Wait until some have ended, then try again.")
          .asException();
    }
    return execution.snapshot();
  }

  @Override
  public Job get(Principal asking, String id) {
    return find(asking, id).snapshot();
  }

  @Override
  public Job cancel(Principal asking, String id) {
    Execution execution = find(asking, id);
    execution.cancel();
    workers.remove(execution);
    return execution.snapshot();
  }

  private Execution find(Principal asking, String id) {
    forgetOld();
    Execution execution = executions.get(id);
    if (execution == null || !maySee(asking, execution)) {
      throw Problem.notFound("job_not_found", "There is no job " + id + ".", id)
          .withHint("Jobs are kept for an hour after they end, and not over a restart.")
          .asException();
    }
    return execution;
  }

  private static boolean maySee(Principal asking, Execution execution) {
    return asking.role().covers(Role.ADMIN) || asking.name().equals(execution.owner().name());
  }

  private void forgetOld() {
    Instant limit = clock.instant().minus(REMEMBERED);
    executions.values().removeIf(e -> e.endedAt().filter(limit::isAfter).isPresent());
  }

  /** Cancels everything and gives running work a moment to undo what it had begun. */
  @Override
  public void close() {
    workers.shutdown();
    executions.values().forEach(Execution::cancel);
    try {
      if (!workers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
