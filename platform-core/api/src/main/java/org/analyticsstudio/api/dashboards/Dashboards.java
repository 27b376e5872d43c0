package org.analyticsstudio.api.dashboards;

import java.util.List;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.query.Filter;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** The dashboards. Safe for use by many threads. Every change is in the changelog. */
@ProviderType
public interface Dashboards {

  /** Dashboards, last changed first. */
  Page<Dashboard> list(@Nullable String projectId, PageRequest page);

  /**
   * One dashboard.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code dashboard_not_found}
   */
  Dashboard get(String id);

  /**
   * Validates and saves a new dashboard.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code project_not_found}; 422
   *     {@code dashboard_invalid} with every finding, each with the path of the visual
   */
  Dashboard create(Principal by, DashboardDefinition definition);

  /**
   * Validates and saves a change.
   *
   * @param ifVersion when given, the version the change was made from
   * @throws org.analyticsstudio.model.problem.ProblemException as {@link #create} and {@link #get};
   *     409 {@code dashboard_changed} when somebody else changed it meanwhile
   */
  Dashboard update(
      Principal by, String id, DashboardDefinition definition, @Nullable Integer ifVersion);

  /** Deletes a dashboard; its changelog is kept. Throws as {@link #get}. */
  void delete(Principal by, String id);

  /**
   * The data of all tiles. One that fails never hides the others. Throws as {@link #get}.
   *
   * @param filters conditions added to each tile whose dataset has the field
   */
  List<VisualData> data(Principal by, String id, List<Filter> filters, QueryContext context);

  /** What was changed, newest first. Throws as {@link #get}. */
  Page<DashboardChange> changelog(String id, PageRequest page);
}
