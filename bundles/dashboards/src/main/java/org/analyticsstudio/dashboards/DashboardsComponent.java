package org.analyticsstudio.dashboards;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.dashboards.Dashboard;
import org.analyticsstudio.api.dashboards.DashboardChange;
import org.analyticsstudio.api.dashboards.DashboardDefinition;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.dashboards.VisualData;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.query.Filter;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers the dashboards as a service. */
@Component(service = Dashboards.class)
public final class DashboardsComponent implements Dashboards {

  private static final int THREADS = 24;
  private static final long IDLE_SECONDS = 30;

  private final ThreadPoolExecutor threads;
  private final Dashboards dashboards;

  /** Puts the parts together. */
  @Activate
  public DashboardsComponent(
      @Reference MetadataStore store,
      @Reference AuditLog audit,
      @Reference Projects projects,
      @Reference Datasets datasets,
      @Reference QueryEngine queries) {
    ObjectMapper json = WireFormat.mapper();
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> new Thread(task, "dashboard-tile"));
    threads.allowCoreThreadTimeOut(true);
    this.dashboards =
        new StoredDashboards(
            store,
            audit,
            new Validation(projects, datasets, queries),
            new Tiles(queries, threads),
            new DashboardTable(json),
            new ChangeTable(json),
            new Comparison(json),
            new RandomIds(),
            Clock.systemUTC());
  }

  @Override
  public Page<Dashboard> list(@Nullable String projectId, PageRequest page) {
    return dashboards.list(projectId, page);
  }

  @Override
  public Dashboard get(String id) {
    return dashboards.get(id);
  }

  @Override
  public Dashboard create(Principal by, DashboardDefinition definition) {
    return dashboards.create(by, definition);
  }

  @Override
  public Dashboard update(
      Principal by, String id, DashboardDefinition definition, @Nullable Integer ifVersion) {
    return dashboards.update(by, id, definition, ifVersion);
  }

  @Override
  public void delete(Principal by, String id) {
    dashboards.delete(by, id);
  }

  @Override
  public List<VisualData> data(
      Principal by, String id, List<Filter> filters, QueryContext context) {
    return dashboards.data(by, id, filters, context);
  }

  @Override
  public Page<DashboardChange> changelog(String id, PageRequest page) {
    return dashboards.changelog(id, page);
  }

  /** Ends the threads. */
  @Deactivate
  public void stop() {
    threads.shutdownNow();
  }
}
