package org.analyticsstudio.operations.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.jobs.Job;
import org.analyticsstudio.api.jobs.JobState;
import org.analyticsstudio.api.jobs.Jobs.Work;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class JobRunnerTest {
  private static final Principal ANNA = new Principal("anna", Role.ANALYST);
  private static final Principal BERT = new Principal("bert", Role.ANALYST);
  private static final Principal ADMIN = new Principal("admin", Role.ADMIN);

  private final SettableClock clock = new SettableClock();
  private final JobRunner jobs = new JobRunner(1, 1, clock);

  @AfterEach
  void close() {
    jobs.close();
  }

  @Test
  void work_that_ends_well_leaves_its_result() throws Exception {
    Job started = jobs.start(ANNA, progress -> "42 rows");

    Job ended = awaitEnd(started);

    assertThat(ended.state()).isEqualTo(JobState.DONE);
    assertThat(ended.result()).isEqualTo("42 rows");
    assertThat(ended.progress()).isEqualTo(1);
  }

  @Test
  void progress_never_falls_and_carries_the_last_message() throws Exception {
    CountDownLatch reported = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Job started =
        jobs.start(
            ANNA,
            progress -> {
              progress.report(0.6, "reading");
              progress.report(0.4, "reading on");
              reported.countDown();
              return awaited(go);
            });
    await(reported);

    Job running = jobs.get(ANNA, started.id());
    go.countDown();

    assertThat(running.state()).isEqualTo(JobState.RUNNING);
    assertThat(running.progress()).isEqualTo(0.6);
    assertThat(running.message()).isEqualTo("reading on");
  }

  @Test
  void a_problem_is_kept_as_it_is() throws Exception {
    Problem problem = Problem.invalid("no_rows", "The file has no rows.");

    Job ended =
        awaitEnd(
            jobs.start(
                ANNA,
                progress -> {
                  throw problem.asException();
                }));

    assertThat(ended.state()).isEqualTo(JobState.FAILED);
    assertThat(ended.problem()).isEqualTo(problem);
  }

  @Test
  void an_unforeseen_failure_tells_nothing_of_its_inside() throws Exception {
    Job ended =
        awaitEnd(
            jobs.start(
                ANNA,
                progress -> {
                  throw new IllegalStateException("secret path /etc/x");
                }));

    assertThat(ended.problem()).extracting(Problem::code).isEqualTo("internal_error");
    assertThat(ended.problem().detail()).doesNotContain("secret");
  }

  @Test
  void running_work_learns_of_its_cancellation_and_ends_as_cancelled() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    Job started =
        jobs.start(
            ANNA,
            progress -> {
              progress.cancellation().onCancel(cancelled::countDown);
              running.countDown();
              awaited(cancelled);
              throw new IllegalStateException("interrupted");
            });
    await(running);

    jobs.cancel(ANNA, started.id());

    Job ended = awaitEnd(started);
    assertThat(ended.state()).isEqualTo(JobState.CANCELLED);
    assertThat(ended.problem()).isNull();
  }

  @Test
  void cancelled_while_it_waits_it_never_runs() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch ran = new CountDownLatch(1);
    Job first = jobs.start(ANNA, progress -> awaited(go));
    Job second =
        jobs.start(
            ANNA,
            progress -> {
              ran.countDown();
              return "";
            });

    assertThat(jobs.cancel(ANNA, second.id()).state()).isEqualTo(JobState.CANCELLED);
    go.countDown();
    awaitEnd(first);
    awaitEnd(jobs.start(ANNA, progress -> ""));
    assertThat(ran.getCount()).isEqualTo(1);
  }

  @Test
  void a_full_queue_refuses_more_and_keeps_nothing_of_it() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch running = new CountDownLatch(1);
    jobs.start(
        ANNA,
        progress -> {
          running.countDown();
          return awaited(go);
        });
    await(running);
    jobs.start(ANNA, progress -> "");

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> jobs.start(ANNA, progress -> ""))
        .extracting(e -> e.problem().status(), e -> e.problem().code())
        .containsExactly(503, "too_many_jobs");
    go.countDown();
  }

  @Test
  void a_job_is_seen_by_its_owner_and_an_admin_alone() {
    Job job = jobs.start(ANNA, progress -> "");

    assertThat(jobs.get(ADMIN, job.id()).owner()).isEqualTo("anna");
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> jobs.get(BERT, job.id()))
        .extracting(e -> e.problem().code())
        .isEqualTo("job_not_found");
  }

  @Test
  void an_ended_job_is_forgotten_after_an_hour() throws Exception {
    Job job = awaitEnd(jobs.start(ANNA, progress -> ""));

    clock.now = clock.now.plus(Duration.ofMinutes(59));
    assertThat(jobs.get(ANNA, job.id()).state()).isEqualTo(JobState.DONE);
    clock.now = clock.now.plus(Duration.ofMinutes(2));

    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> jobs.get(ANNA, job.id()));
  }

  @Test
  void closing_cancels_what_runs() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    Work work =
        progress -> {
          progress.cancellation().onCancel(cancelled::countDown);
          running.countDown();
          return awaited(cancelled);
        };
    jobs.start(ANNA, work);
    await(running);

    jobs.close();

    assertThat(cancelled.getCount()).isZero();
  }

  private Job awaitEnd(Job job) throws InterruptedException {
    Job now = jobs.get(ADMIN, job.id());
    while (now.state() == JobState.QUEUED || now.state() == JobState.RUNNING) {
      TimeUnit.MILLISECONDS.sleep(2);
      now = jobs.get(ADMIN, job.id());
    }
    return now;
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static String awaited(CountDownLatch latch) {
    try {
      await(latch);
      return "";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class SettableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
