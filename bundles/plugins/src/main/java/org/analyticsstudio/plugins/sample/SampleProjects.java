package org.analyticsstudio.plugins.sample;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.Files;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.chat.Reports;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.spi.domain.SampleProject;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in the samples of the domains, beside the start and never in its way. */
@Component(
    immediate = true,
    service = {})
public final class SampleProjects implements Progress {

  private static final Logger LOG = LoggerFactory.getLogger(SampleProjects.class);

  private final boolean wanted;
  private final SampleFilling filling;
  private final Cancellation cancellation = new Cancellation();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread filler = new Thread(task, "sample-projects");
            filler.setDaemon(true);
            return filler;
          });

  /** Puts the parts together; {@code studio.sample=false} turns samples off. */
  @Activate
  public SampleProjects(
      BundleContext context,
      @Reference MetadataStore store,
      @Reference Projects projects,
      @Reference Files files,
      @Reference Datasets datasets,
      @Reference SemanticSchemas schemas,
      @Reference Dashboards dashboards,
      @Reference Reports reports) {
    this.wanted = !"false".equals(context.getProperty("studio.sample"));
    this.filling =
        new SampleFilling(
            new FilledSamples(store),
            projects,
            files,
            datasets,
            schemas,
            dashboards,
            reports,
            WireFormat.mapper());
  }

  /** A domain with a sample came. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void addSample(SampleProject sample) {
    if (wanted) {
      thread.execute(() -> fill(sample));
    }
  }

  /** A domain left; what was copied from it stays. */
  public void removeSample(SampleProject sample) {}

  /** Breaks off what is under way; it goes on at the next start. */
  @Deactivate
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

  private void fill(SampleProject sample) {
    try {
      if (filling.fill(sample, this)) {
        LOG.info("The sample project {} is filled", sample.id());
      }
    } catch (IOException | RuntimeException e) {
      if (cancellation.isCancelled()) {
        LOG.info("Filling the sample project {} goes on at the next start", sample.id());
      } else {
        LOG.warn("The sample project {} could not be filled", sample.id(), e);
      }
    }
  }
}
