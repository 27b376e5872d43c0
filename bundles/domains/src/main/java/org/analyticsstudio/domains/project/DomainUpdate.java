package org.analyticsstudio.domains.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.dashboards.Dashboard;
import org.analyticsstudio.api.dashboards.DashboardDefinition;
import org.analyticsstudio.api.domains.ProjectDomain.Difference;
import org.analyticsstudio.domain.format.Domain;
import org.analyticsstudio.domains.project.CopiedDomain.CopiedDashboard;
import org.analyticsstudio.model.naming.NearestNames;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;

/** Takes parts of a domain's present version into a project, and never over people's changes. */
final class DomainUpdate {

  private final ProjectServices services;
  private final Differences differences;
  private final Copies copies = new Copies();
  private final ProjectDomainTable table = new ProjectDomainTable();

  DomainUpdate(ProjectServices services) {
    this.services = services;
    this.differences = new Differences(services);
  }

  void apply(Principal by, StoredProjectDomain stored, Domain domain, List<String> parts) {
    CopiedDomain fresh = copies.of(domain, stored.projectId());
    List<Difference> offered = differences.between(stored.content(), fresh);
    for (String part : parts) {
      require(part, offered);
    }
    CopiedDomain content = stored.content();
    for (String part : parts) {
      content = apply(by, stored.projectId(), part, content, fresh);
    }
    CopiedDomain updated = content;
    boolean all = differences.between(updated, fresh).stream().allMatch(this::cannotBeTaken);
    services
        .store()
        .<Boolean>write(
            transaction -> {
              table.save(
                  transaction,
                  stored.projectId(),
                  all ? domain.version() : stored.version(),
                  StoredProjectDomain.READY,
                  updated);
              services
                  .audit()
                  .append(
                      transaction,
                      AuditEvent.now(
                          by.name(),
                          "project.update_from_domain",
                          stored.projectId(),
                          "ok",
                          null,
                          Map.of(
                              "domain",
                              domain.id(),
                              "version",
                              domain.version(),
                              "parts",
                              String.join(", ", parts))));
              return true;
            });
  }

  /** Removed parts stay in the project. */
  private boolean cannotBeTaken(Difference difference) {
    return difference.change().equals("removed");
  }

  private void require(String part, List<Difference> offered) {
    Optional<Difference> difference =
        offered.stream().filter(each -> each.part().equals(part)).findFirst();
    if (difference.isEmpty() || cannotBeTaken(difference.get())) {
      List<String> names =
          offered.stream().filter(each -> !cannotBeTaken(each)).map(Difference::part).toList();
      throw Problem.invalid("part_unknown", "There is nothing to take for " + part + ".")
          .withObject(part)
          .withHint(NearestNames.hint(part, names))
          .asException();
    }
    if (part.startsWith(Differences.SCHEMA) && difference.get().changedHere()) {
      throw Problem.clash(
              "changed_here",
              "People have changed this schema since it was copied, and taking the domain's would"
                  + " undo that.",
              part)
          .withHint("Add what is new by hand, or restore the copied version first.")
          .asException();
    }
    if (part.startsWith(Differences.SCHEMA) && difference.get().change().equals("added")) {
      throw Problem.invalid(
              "part_unknown",
              "A dataset that the domain has gained can't be put into a project yet.")
          .withObject(part)
          .withHint("Make another project from the domain.")
          .asException();
    }
  }

  private CopiedDomain apply(
      Principal by, String projectId, String part, CopiedDomain content, CopiedDomain fresh) {
    Optional<String> schema = Differences.after(Differences.SCHEMA, part);
    if (schema.isPresent()) {
      return schema(by, schema.get(), content, fresh);
    }
    Optional<String> dashboard = Differences.after(Differences.DASHBOARD, part);
    if (dashboard.isPresent()) {
      return dashboard(by, projectId, dashboard.get(), content, fresh);
    }
    return switch (part) {
      case Differences.PROMPTS ->
          content.withPrompts(fresh.prompts(), fresh.llm(), fresh.environment());
      case Differences.EXAMPLES -> content.withExamples(fresh.examples());
      default ->
          content.withSettings(fresh.name(), fresh.description(), fresh.ui(), fresh.features());
    };
  }

  private CopiedDomain schema(Principal by, String name, CopiedDomain content, CopiedDomain fresh) {
    JsonNode renewed = fresh.schemas().get(name);
    JsonNode schema =
        renewed == null ? Objects.requireNonNull(content.schemas().get(name)) : renewed;
    String id = content.datasets().getOrDefault(name, name);
    services.schemas().save(by, id, schema);
    Map<String, JsonNode> schemas = new LinkedHashMap<>(content.schemas());
    schemas.put(name, schema);
    return content.withSchemas(content.datasets(), schemas);
  }

  private CopiedDomain dashboard(
      Principal by, String projectId, String name, CopiedDomain content, CopiedDomain fresh) {
    CopiedDashboard offered = fresh.dashboards().get(name);
    if (offered == null) {
      return content;
    }
    JsonNode definition = offered.definition();
    DashboardDefinition own = copies.dashboard(definition, projectId, content.datasets());
    CopiedDashboard copied = content.dashboards().get(name);
    String id = copied == null ? null : copied.dashboardId();
    Dashboard made =
        copied == null || id == null || differences.dashboardChangedHere(copied)
            ? services.dashboards().create(by, own)
            : services.dashboards().update(by, id, own, copied.dashboardVersion());
    Map<String, CopiedDashboard> dashboards = new LinkedHashMap<>(content.dashboards());
    dashboards.put(name, new CopiedDashboard(definition, made.id(), made.version()));
    return content.withDashboards(dashboards);
  }
}
