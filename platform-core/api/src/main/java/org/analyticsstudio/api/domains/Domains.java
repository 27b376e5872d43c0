package org.analyticsstudio.api.domains;

import java.util.List;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.model.principal.Principal;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The domains that are there now, and the projects that were made of domains. A project keeps a
 * copy of what it was made of: when its domain changes or leaves, it stays as it is. Safe for use
 * by many threads.
 */
@ProviderType
public interface Domains {

  /** The domains by id. One that can't be read is among them, and says why. */
  List<DomainInfo> list();

  /**
   * One domain.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code domain_not_found}
   */
  DomainInfo get(String id);

  /**
   * Makes a project of a domain: its datasets with the sample data and schemas, its dashboards and
   * a report. When it was broken off before, asking again goes on with what is missing.
   *
   * @param projectId the id of the new project
   * @param name for people; the title of the domain when null
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code domain_not_found}; 409
   *     {@code project_exists}, {@code dataset_exists}; 422 {@code id_invalid}, {@code
   *     domain_invalid}, {@code connection_not_found}
   */
  ProjectDomain createProject(
      Principal by, String domainId, String projectId, @Nullable String name, Progress progress);

  /**
   * What a project was made of, and what an update would change.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code project_not_found},
   *     {@code project_without_domain}
   */
  ProjectDomain ofProject(String projectId);

  /**
   * Takes parts of the domain's present version into a project. A schema becomes a new version of
   * the dataset's schema; a dashboard that people have changed is left alone, and the domain's
   * comes beside it.
   *
   * @param parts as the differences name them
   * @throws org.analyticsstudio.model.problem.ProblemException as {@link #ofProject}; 409 {@code
   *     domain_not_active}, {@code changed_here} for a schema that people have changed; 422 {@code
   *     part_unknown}
   */
  ProjectDomain update(Principal by, String projectId, List<String> parts, Progress progress);
}
