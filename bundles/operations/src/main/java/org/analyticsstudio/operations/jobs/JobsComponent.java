package org.analyticsstudio.operations.jobs;

import java.time.Clock;
import org.analyticsstudio.api.jobs.Job;
import org.analyticsstudio.api.jobs.Jobs;
import org.analyticsstudio.model.principal.Principal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Offers the jobs of this process to the other bundles. */
@Component
public final class JobsComponent implements Jobs {
  private static final int WAITING = 100;

  private final JobRunner runner;

  /** Starts with no jobs. */
  @Activate
  public JobsComponent() {
    runner =
        new JobRunner(
            Math.max(2, Runtime.getRuntime().availableProcessors()), WAITING, Clock.systemUTC());
  }

  @Deactivate
  void deactivate() {
    runner.close();
  }

  @Override
  public Job start(Principal owner, Work work) {
    return runner.start(owner, work);
  }

  @Override
  public Job get(Principal asking, String id) {
    return runner.get(asking, id);
  }

  @Override
  public Job cancel(Principal asking, String id) {
    return runner.cancel(asking, id);
  }
}
