package org.analyticsstudio.dashboards;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.audit.AuditEvent;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.dashboards.Dashboard;
import org.analyticsstudio.api.dashboards.DashboardChange;
import org.analyticsstudio.api.dashboards.DashboardDefinition;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.dashboards.Visual;
import org.analyticsstudio.api.dashboards.VisualData;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.query.Filter;
import org.jspecify.annotations.Nullable;

/** Dashboards in the metadata database. A change and its entry in the changelog are one write. */
final class StoredDashboards implements Dashboards {

  private final MetadataStore store;
  private final AuditLog audit;
  private final Validation validation;
  private final Tiles tiles;
  private final DashboardTable dashboards;
  private final ChangeTable changes;
  private final Comparison comparison;
  private final RandomIds ids;
  private final Clock clock;

  StoredDashboards(
      MetadataStore store,
      AuditLog audit,
      Validation validation,
      Tiles tiles,
      DashboardTable dashboards,
      ChangeTable changes,
      Comparison comparison,
      RandomIds ids,
      Clock clock) {
    this.store = store;
    this.audit = audit;
    this.validation = validation;
    this.tiles = tiles;
    this.dashboards = dashboards;
    this.changes = changes;
    this.comparison = comparison;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Page<Dashboard> list(@Nullable String projectId, PageRequest page) {
    return store.read(transaction -> dashboards.list(transaction, projectId, page));
  }

  @Override
  public Dashboard get(String id) {
    return store.read(transaction -> existing(transaction, id));
  }

  @Override
  public Dashboard create(Principal by, DashboardDefinition definition) {
    validation.require(by, definition);
    Instant now = now();
    Dashboard created =
        new Dashboard(
            ids.dashboard(),
            definition.projectId(),
            definition.name().strip(),
            definition.description(),
            identified(definition.visuals()),
            1,
            now,
            now,
            by.name());
    return store.write(
        transaction -> {
          dashboards.insert(transaction, created);
          changes.append(transaction, created.id(), now, by, comparison.created(created));
          audit(transaction, by, "dashboard.create", created.id());
          return created;
        });
  }

  @Override
  public Dashboard update(
      Principal by, String id, DashboardDefinition definition, @Nullable Integer ifVersion) {
    requireSameProject(get(id), definition);
    validation.require(by, definition);
    List<Visual> visuals = identified(definition.visuals());
    Instant now = now();
    return store.write(
        transaction -> {
          Dashboard before = existing(transaction, id);
          requireVersion(before, ifVersion);
          Dashboard after =
              new Dashboard(
                  id,
                  before.projectId(),
                  definition.name().strip(),
                  definition.description(),
                  visuals,
                  before.version() + 1,
                  before.createdAt(),
                  now,
                  by.name());
          Change change = comparison.between(before, after);
          if (change.isEmpty()) {
            return before;
          }
          dashboards.update(transaction, after);
          changes.append(transaction, id, now, by, change);
          audit(transaction, by, "dashboard.update", id);
          return after;
        });
  }

  @Override
  public void delete(Principal by, String id) {
    Instant now = now();
    store.<Boolean>write(
        transaction -> {
          existing(transaction, id);
          dashboards.delete(transaction, id, now);
          changes.append(transaction, id, now, by, comparison.deleted());
          audit(transaction, by, "dashboard.delete", id);
          return true;
        });
  }

  @Override
  public List<VisualData> data(
      Principal by, String id, List<Filter> filters, QueryContext context) {
    return tiles.data(by, get(id).visuals(), filters, context);
  }

  @Override
  public Page<DashboardChange> changelog(String id, PageRequest page) {
    return store.read(
        transaction -> {
          existing(transaction, id);
          return changes.list(transaction, id, page);
        });
  }

  private Dashboard existing(Transaction transaction, String id) {
    return dashboards
        .find(transaction, id)
        .orElseThrow(
            () ->
                Problem.notFound("dashboard_not_found", "There is no dashboard of this id.", id)
                    .withHint("List the dashboards of the project.")
                    .asException());
  }

  private static void requireSameProject(Dashboard before, DashboardDefinition definition) {
    if (!before.projectId().equals(definition.projectId())) {
      String message = "A dashboard stays in its project, " + before.projectId() + '.';
      throw Problem.invalid("dashboard_invalid", message)
          .withObject(before.id())
          .withErrors(List.of(FieldProblem.of("project_id", "project_fixed", message)))
          .asException();
    }
  }

  private static void requireVersion(Dashboard before, @Nullable Integer ifVersion) {
    if (ifVersion != null && ifVersion != before.version()) {
      throw Problem.clash(
              "dashboard_changed",
              before.updatedBy()
                  + " changed the dashboard meanwhile; it is at version "
                  + before.version()
                  + '.',
              before.id())
          .withHint("Load it again, and make your change to that.")
          .asException();
    }
  }

  private List<Visual> identified(List<Visual> visuals) {
    List<Visual> all = new ArrayList<>();
    for (Visual visual : visuals) {
      all.add(visual.id() == null ? withId(visual, ids.visual()) : visual);
    }
    return List.copyOf(all);
  }

  private static Visual withId(Visual visual, String id) {
    return new Visual(
        id,
        visual.type(),
        visual.title(),
        visual.datasetId(),
        visual.dimensions(),
        visual.measures(),
        visual.filters(),
        visual.timeFilter(),
        visual.orderBy(),
        visual.limit(),
        visual.layout());
  }

  private void audit(Transaction transaction, Principal by, String action, String id) {
    audit.append(transaction, AuditEvent.now(by.name(), action, id, "ok", null, Map.of()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
