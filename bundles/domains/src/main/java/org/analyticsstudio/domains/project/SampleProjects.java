package org.analyticsstudio.domains.project;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.domains.registry.ActiveDomain;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the project that a new installation starts with, beside the start and never in its way, and
 * goes on with projects whose copy was broken off.
 */
public final class SampleProjects implements Progress {

  /** The id of the project a new installation starts with. */
  public static final String ID = "sample";

  private static final Logger LOG = LoggerFactory.getLogger(SampleProjects.class);

  private final boolean wanted;
  private final ProjectDomains projects;
  private final ProjectFilling filling;
  private final Cancellation cancellation = new Cancellation();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread filler = new Thread(task, "sample-project");
            filler.setDaemon(true);
            return filler;
          });

  /** Makes samples when they are wanted. */
  public SampleProjects(boolean wanted, ProjectDomains projects, ProjectFilling filling) {
    this.wanted = wanted;
    this.projects = projects;
    this.filling = filling;
  }

  /** A domain is there. */
  public void offer(ActiveDomain domain) {
    thread.execute(() -> fill(domain));
  }

  /** Breaks off what is under way; it goes on at the next start. */
  public void stop() {
    cancellation.cancel();
    thread.shutdownNow();
  }

  @Override
  public void report(double fraction, String message) {
    LOG.debug("Sample: {}", message);
  }

  @Override
  public Cancellation cancellation() {
    return cancellation;
  }

  private void fill(ActiveDomain active) {
    for (String project : projects.unfinished(active.id())) {
      fill(active, project, null);
    }
    String name = active.domain().map(domain -> domain.sampleProject()).orElse(null);
    if (wanted && name != null && !projects.wasMade(ID)) {
      fill(active, ID, name);
    }
  }

  private void fill(
      ActiveDomain active, String project, @org.jspecify.annotations.Nullable String name) {
    try {
      filling.create(Principal.SYSTEM, active, project, name, this);
      LOG.info("The project {} is made of the domain {}", project, active.id());
    } catch (RuntimeException e) {
      if (cancellation.isCancelled()) {
        LOG.info("Making the project {} goes on at the next start", project);
      } else {
        LOG.warn("The project {} could not be made of {}", project, active.id(), e);
      }
    }
  }
}
