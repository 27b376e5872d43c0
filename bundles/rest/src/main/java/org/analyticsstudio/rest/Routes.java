package org.analyticsstudio.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.analyticsstudio.rest.access.SessionCookies;
import org.analyticsstudio.rest.http.ClientWatch;
import org.analyticsstudio.rest.http.LongWork;
import org.analyticsstudio.rest.resource.AuditResource;
import org.analyticsstudio.rest.resource.AuthResource;
import org.analyticsstudio.rest.resource.ConnectionAdaptersResource;
import org.analyticsstudio.rest.resource.ConnectionsResource;
import org.analyticsstudio.rest.resource.DashboardsResource;
import org.analyticsstudio.rest.resource.DatasetRowsResource;
import org.analyticsstudio.rest.resource.DatasetsResource;
import org.analyticsstudio.rest.resource.DomainsResource;
import org.analyticsstudio.rest.resource.Exports;
import org.analyticsstudio.rest.resource.FilesResource;
import org.analyticsstudio.rest.resource.FreshnessResource;
import org.analyticsstudio.rest.resource.JobsResource;
import org.analyticsstudio.rest.resource.LongResults;
import org.analyticsstudio.rest.resource.OpenApiResource;
import org.analyticsstudio.rest.resource.PluginsResource;
import org.analyticsstudio.rest.resource.ProjectDomainResource;
import org.analyticsstudio.rest.resource.ProjectsResource;
import org.analyticsstudio.rest.resource.QueryResource;
import org.analyticsstudio.rest.resource.ReportsResource;
import org.analyticsstudio.rest.resource.SchemaValidationResource;
import org.analyticsstudio.rest.resource.SemanticResource;
import org.analyticsstudio.rest.resource.UsersResource;
import org.analyticsstudio.rest.upload.FileUpload;
import org.analyticsstudio.rest.upload.PluginUpload;

/** The resource classes of the product. */
public final class Routes {

  private Routes() {}

  /** All of them; the OpenAPI document describes these. */
  public static List<Class<?>> classes() {
    return List.of(
        AuthResource.class,
        UsersResource.class,
        ProjectsResource.class,
        DomainsResource.class,
        ProjectDomainResource.class,
        FilesResource.class,
        DatasetsResource.class,
        FreshnessResource.class,
        DatasetRowsResource.class,
        SemanticResource.class,
        SchemaValidationResource.class,
        QueryResource.class,
        ReportsResource.class,
        DashboardsResource.class,
        JobsResource.class,
        PluginsResource.class,
        ConnectionAdaptersResource.class,
        ConnectionsResource.class,
        AuditResource.class,
        OpenApiResource.class);
  }

  /** One resource of each class. */
  static List<Object> over(
      Services services,
      ClientWatch clients,
      SessionCookies cookies,
      ObjectMapper json,
      byte[] openApi) {
    LongWork longWork = new LongWork(services.jobs(), clients);
    return List.of(
        new AuthResource(services.sessions(), cookies),
        new UsersResource(services.users()),
        new ProjectsResource(services.projects()),
        new DomainsResource(services.domains(), longWork),
        new ProjectDomainResource(services.domains(), longWork),
        new FilesResource(
            services.files(), new FileUpload(services.files(), longWork, json), longWork),
        new DatasetsResource(services.datasets(), services.sourceWatch(), clients, longWork),
        new FreshnessResource(services.freshness(), clients),
        new DatasetRowsResource(services.queries(), clients),
        new SemanticResource(services.schemas()),
        new SchemaValidationResource(services.schemas()),
        new QueryResource(
            services.queries(),
            new Exports(services.exporter(), clients, json),
            new LongResults(services.queries(), clients, json),
            clients),
        new ReportsResource(services.reports(), clients),
        new DashboardsResource(services.dashboards(), clients, json),
        new JobsResource(services.jobs()),
        new PluginsResource(services.plugins(), new PluginUpload(longWork), longWork),
        new ConnectionAdaptersResource(services.connections()),
        new ConnectionsResource(services.connections(), clients),
        new AuditResource(services.audit()),
        new OpenApiResource(openApi));
  }
}
