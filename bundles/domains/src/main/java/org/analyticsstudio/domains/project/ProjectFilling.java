package org.analyticsstudio.domains.project;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.NewDataset;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.dashboards.Dashboard;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.domain.format.Domain;
import org.analyticsstudio.domain.format.DomainDataset;
import org.analyticsstudio.domains.project.CopiedDomain.CopiedDashboard;
import org.analyticsstudio.domains.registry.ActiveDomain;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Copies a domain into a project, by the ways people use too. Each step looks first whether it was
 * done, so that a copy that was broken off goes on with what is missing.
 */
public final class ProjectFilling {

  private static final int NOT_FOUND = 404;
  private static final int LONGEST_ID = 63;

  private final ProjectServices services;
  private final ProjectDomainTable table = new ProjectDomainTable();
  private final Copies copies = new Copies();

  /** Fills projects through these services. */
  public ProjectFilling(ProjectServices services) {
    this.services = services;
  }

  /** Makes a project of a domain, or goes on with one that was broken off. */
  public void create(
      Principal by,
      ActiveDomain active,
      String projectId,
      @Nullable String name,
      Progress progress) {
    Domain domain = active.domain().orElseThrow();
    Optional<StoredProjectDomain> stored = stored(projectId);
    if (stored.isPresent() && !isUnfinished(stored.get(), domain)) {
      throw exists(projectId);
    }
    CopiedDomain content =
        stored.map(StoredProjectDomain::content).orElseGet(() -> copies.of(domain, projectId));
    if (stored.isEmpty()) {
      requireFree(projectId, content);
      remember(by, domain, projectId, content);
    }
    project(by, domain, projectId, name, content);
    fill(by, active, projectId, content, progress);
  }

  /** Remembered first, so that whatever is made after it is known to belong to it. */
  private void remember(Principal by, Domain domain, String projectId, CopiedDomain content) {
    services
        .store()
        .<Boolean>write(
            transaction -> {
              table.add(transaction, by, projectId, domain.id(), domain.version(), content);
              services
                  .audit()
                  .append(
                      transaction,
                      AuditEvent.now(
                          by.name(),
                          "project.create_from_domain",
                          projectId,
                          "ok",
                          null,
                          Map.of("domain", domain.id(), "version", domain.version())));
              return true;
            });
  }

  private void project(
      Principal by, Domain domain, String projectId, @Nullable String name, CopiedDomain content) {
    if (found(() -> services.projects().get(projectId)).isPresent()) {
      return;
    }
    String title = name == null || name.isBlank() ? content.title() : name;
    try {
      services.projects().create(by, projectId, title, domain.description());
    } catch (ProblemException e) {
      services
          .store()
          .<Boolean>write(
              transaction -> {
                table.remove(transaction, projectId);
                return true;
              });
      throw e;
    }
  }

  private static boolean isUnfinished(StoredProjectDomain stored, Domain domain) {
    return !stored.isReady() && stored.domainId().equals(domain.id());
  }

  private static ProblemException exists(String projectId) {
    return Problem.clash(
            "project_exists", "There is a project " + projectId + " already.", projectId)
        .withHint("Choose another id.")
        .asException();
  }

  /** Said before anything is made, not when half of it is there. */
  private void requireFree(String projectId, CopiedDomain content) {
    if (found(() -> services.projects().get(projectId)).isPresent()) {
      throw exists(projectId);
    }
    for (String id : content.datasets().values()) {
      if (id.length() > LONGEST_ID) {
        throw Problem.invalid(
                "id_invalid",
                "The dataset would be called " + id + ", which is longer than 63 characters.")
            .withObject(projectId)
            .withHint("Choose a shorter id for the project.")
            .asException();
      }
      if (found(() -> services.datasets().get(id)).isPresent()) {
        throw Problem.clash("dataset_exists", "There is a dataset " + id + " already.", id)
            .withHint("Choose another id for the project.")
            .asException();
      }
    }
  }

  private void fill(
      Principal by,
      ActiveDomain active,
      String projectId,
      CopiedDomain content,
      Progress progress) {
    Domain domain = active.domain().orElseThrow();
    double done = 0;
    for (Map.Entry<String, String> id : content.datasets().entrySet()) {
      Optional<DomainDataset> dataset = domain.dataset(id.getKey());
      if (dataset.isPresent()) {
        progress.report(done / (content.datasets().size() + 1), dataset.get().name());
        dataset(by, active, projectId, id.getValue(), dataset.get(), content, progress);
      }
      done++;
    }
    CopiedDomain filled = dashboards(by, projectId, content);
    report(by, projectId, filled);
    save(projectId, domain.version(), filled);
  }

  private void dataset(
      Principal by,
      ActiveDomain active,
      String projectId,
      String id,
      DomainDataset dataset,
      CopiedDomain content,
      Progress progress) {
    Optional<Dataset> there = found(() -> services.datasets().get(id));
    if (there.isEmpty()) {
      services
          .datasets()
          .create(by, source(by, active, projectId, id, dataset, progress), progress);
    }
    if (services.schemas().current(id).version() == 1) {
      services
          .schemas()
          .save(by, id, content.schemas().getOrDefault(dataset.id(), dataset.schemaJson()));
    }
  }

  private NewDataset source(
      Principal by,
      ActiveDomain active,
      String projectId,
      String id,
      DomainDataset dataset,
      Progress progress) {
    DomainDataset.@Nullable Table table = dataset.table();
    if (table != null) {
      return new NewDataset(
          id,
          dataset.name(),
          projectId,
          dataset.grain(),
          dataset.description(),
          null,
          List.of(),
          table.tableName(),
          table.schemaName(),
          table.connection());
    }
    String sample = String.valueOf(dataset.sample());
    try (InputStream rows = active.content().open(sample).orElseThrow()) {
      String fileId =
          services
              .files()
              .upload(
                  by,
                  projectId,
                  sample.substring(sample.lastIndexOf('/') + 1),
                  UploadOptions.detectAll(),
                  rows,
                  progress)
              .fileId();
      return new NewDataset(
          id,
          dataset.name(),
          projectId,
          dataset.grain(),
          dataset.description(),
          fileId,
          List.of(),
          null,
          null,
          null);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private CopiedDomain dashboards(Principal by, String projectId, CopiedDomain content) {
    Map<String, CopiedDashboard> made = new LinkedHashMap<>(content.dashboards());
    List<Dashboard> there =
        services.dashboards().list(projectId, new PageRequest(1_000, null)).items();
    for (Map.Entry<String, CopiedDashboard> each : content.dashboards().entrySet()) {
      Dashboard dashboard =
          there.stream()
              .filter(one -> one.name().equals(each.getKey()))
              .findFirst()
              .orElseGet(() -> dashboard(by, projectId, each.getValue(), content));
      made.put(
          each.getKey(),
          new CopiedDashboard(each.getValue().definition(), dashboard.id(), dashboard.version()));
    }
    return content.withDashboards(made);
  }

  private Dashboard dashboard(
      Principal by, String projectId, CopiedDashboard copied, CopiedDomain content) {
    return services
        .dashboards()
        .create(by, copies.dashboard(copied.definition(), projectId, content.datasets()));
  }

  private void report(Principal by, String projectId, CopiedDomain content) {
    if (services.reports().list(projectId, PageRequest.first()).items().isEmpty()) {
      services
          .reports()
          .create(
              by,
              projectId,
              "Questions about " + content.title(),
              List.copyOf(content.datasets().values()));
    }
  }

  private void save(String projectId, String version, CopiedDomain content) {
    services
        .store()
        .<Boolean>write(
            transaction -> {
              table.save(transaction, projectId, version, StoredProjectDomain.READY, content);
              return true;
            });
  }

  private Optional<StoredProjectDomain> stored(String projectId) {
    return services.store().read(transaction -> table.get(transaction, projectId));
  }

  static <T> Optional<T> found(Supplier<T> get) {
    try {
      return Optional.of(get.get());
    } catch (ProblemException e) {
      if (e.problem().status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
