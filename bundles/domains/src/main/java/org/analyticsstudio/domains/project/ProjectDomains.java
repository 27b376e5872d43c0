package org.analyticsstudio.domains.project;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.domains.ProjectDomain;
import org.analyticsstudio.api.domains.ProjectDomain.Difference;
import org.analyticsstudio.api.domains.ProjectDomain.FeatureSet;
import org.analyticsstudio.domain.format.Domain;
import org.analyticsstudio.domain.format.DomainExample;
import org.analyticsstudio.domain.format.Features;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;

/** Says where projects came from, and updates them. */
public final class ProjectDomains {

  private static final int FEW = 12;

  private final ProjectServices services;
  private final ProjectDomainTable table = new ProjectDomainTable();
  private final Copies copies = new Copies();

  /** On these services. */
  public ProjectDomains(ProjectServices services) {
    this.services = services;
  }

  /** The id of the domain a project was made of. */
  public String domainOf(String projectId) {
    return required(projectId).domainId();
  }

  /** Whether a project of this id was ever made of a sample or a domain. */
  public boolean wasMade(String projectId) {
    return services.store().<Boolean>read(transaction -> table.any(transaction, projectId));
  }

  /** The projects of a domain whose copy was broken off. */
  public List<String> unfinished(String domainId) {
    return services
        .store()
        .read(
            transaction ->
                table.filling(transaction, domainId).stream()
                    .map(StoredProjectDomain::projectId)
                    .toList());
  }

  /** Where a project came from, and what differs from the domain as it is now. */
  public ProjectDomain describe(String projectId, Optional<Domain> now) {
    StoredProjectDomain stored = required(projectId);
    CopiedDomain content = stored.content();
    List<Difference> found =
        now.isEmpty() || !stored.isReady()
            ? List.of()
            : new Differences(services).between(content, copies.of(now.get(), projectId));
    Features features = content.features();
    return new ProjectDomain(
        projectId,
        stored.domainId(),
        stored.version(),
        stored.contentHash(),
        stored.state(),
        stored.createdAt(),
        stored.createdBy(),
        content.title(),
        content.ui().primaryColor(),
        content.ui().primaryColorOnDark(),
        new FeatureSet(
            features.aiChat(),
            features.dashboards(),
            features.calculations(),
            features.timeIntelligence()),
        content.examples().stream().limit(FEW).map(DomainExample::question).toList(),
        now.map(Domain::version).orElse(null),
        !found.isEmpty(),
        found);
  }

  /** Takes parts of a domain into a project. */
  public void update(Principal by, String projectId, Domain domain, List<String> parts) {
    StoredProjectDomain stored = required(projectId);
    if (parts.isEmpty()) {
      throw Problem.invalid("part_unknown", "The update names no part to take.")
          .withObject(projectId)
          .withHint("Name the parts that differ, as the project's domain lists them.")
          .asException();
    }
    new DomainUpdate(services).apply(by, stored, domain, parts);
  }

  private Optional<StoredProjectDomain> stored(String projectId) {
    return services.store().read(transaction -> table.get(transaction, projectId));
  }

  private StoredProjectDomain required(String projectId) {
    services.projects().get(projectId);
    return stored(projectId)
        .orElseThrow(
            () ->
                Problem.notFound(
                        "project_without_domain",
                        "The project " + projectId + " was not made of a domain.",
                        projectId)
                    .asException());
  }
}
