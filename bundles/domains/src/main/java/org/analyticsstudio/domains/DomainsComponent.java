package org.analyticsstudio.domains;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.Files;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.chat.Reports;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.domains.DomainInfo;
import org.analyticsstudio.api.domains.Domains;
import org.analyticsstudio.api.domains.ProjectDomain;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.domains.project.ProjectDomains;
import org.analyticsstudio.domains.project.ProjectFilling;
import org.analyticsstudio.domains.project.ProjectServices;
import org.analyticsstudio.domains.project.SampleProjects;
import org.analyticsstudio.domains.registry.ActiveDomain;
import org.analyticsstudio.domains.registry.ActiveDomains;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers the domains and the projects made of them. */
@Component(immediate = true)
public final class DomainsComponent implements Domains {

  private final ActiveDomains domains;
  private final ProjectDomains projectDomains;
  private final ProjectFilling filling;
  private final SampleProjects samples;
  private final ExecutorService reading =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "domain-reading");
            thread.setDaemon(true);
            return thread;
          });

  /** Puts the parts together; {@code studio.sample=false} turns samples off. */
  @Activate
  public DomainsComponent(
      BundleContext context,
      @Reference HostEnvironment environment,
      @Reference MetadataStore store,
      @Reference AuditLog audit,
      @Reference Projects projects,
      @Reference Files files,
      @Reference Datasets datasets,
      @Reference SemanticSchemas schemas,
      @Reference Dashboards dashboards,
      @Reference Reports reports) {
    ProjectServices services =
        new ProjectServices(store, audit, projects, files, datasets, schemas, dashboards, reports);
    this.projectDomains = new ProjectDomains(services);
    this.filling = new ProjectFilling(services);
    this.samples =
        new SampleProjects(
            !"false".equals(context.getProperty("studio.sample")), projectDomains, filling);
    this.domains = new ActiveDomains(context, environment::names, reading, samples::offer);
    domains.open();
  }

  /** Breaks off what is under way; it goes on at the next start. */
  @Deactivate
  public void stop() {
    domains.close();
    samples.stop();
    reading.shutdownNow();
  }

  @Override
  public List<DomainInfo> list() {
    return domains.list().stream().map(DomainInfos::of).toList();
  }

  @Override
  public DomainInfo get(String id) {
    return DomainInfos.of(required(id));
  }

  @Override
  public ProjectDomain createProject(
      Principal by, String domainId, String projectId, @Nullable String name, Progress progress) {
    ActiveDomain active = required(domainId);
    if (active.domain().isEmpty()) {
      throw Problem.invalid("domain_invalid", "The domain can't be used: " + active.reason())
          .withObject(domainId)
          .withHint("Mend what is wrong and install it anew.")
          .asException();
    }
    filling.create(by, active, projectId, name, progress);
    return ofProject(projectId);
  }

  @Override
  public ProjectDomain ofProject(String projectId) {
    return projectDomains.describe(projectId, present(projectDomains.domainOf(projectId)));
  }

  private Optional<org.analyticsstudio.domain.format.Domain> present(String id) {
    return domains.get(id).flatMap(ActiveDomain::domain);
  }

  @Override
  public ProjectDomain update(
      Principal by, String projectId, List<String> parts, Progress progress) {
    String id = projectDomains.domainOf(projectId);
    var domain =
        present(id)
            .orElseThrow(
                () ->
                    Problem.clash("domain_not_active", "The domain " + id + " is not active.", id)
                        .withHint("Switch it on, or install it.")
                        .asException());
    projectDomains.update(by, projectId, domain, parts);
    return ofProject(projectId);
  }

  private ActiveDomain required(String id) {
    return domains
        .get(id)
        .orElseThrow(
            () ->
                Problem.notFound("domain_not_found", "There is no domain " + id + ".", id)
                    .withHint(
                        NearestNames.hint(
                            id, domains.list().stream().map(ActiveDomain::id).toList()))
                    .asException());
  }
}
