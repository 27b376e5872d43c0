package org.analyticsstudio.domains.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.DatasetVersion;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.FileFormat;
import org.analyticsstudio.api.catalog.Files;
import org.analyticsstudio.api.catalog.NewDataset;
import org.analyticsstudio.api.catalog.Project;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.catalog.UploadedFile;
import org.analyticsstudio.api.chat.Report;
import org.analyticsstudio.api.chat.Reports;
import org.analyticsstudio.api.dashboards.Dashboard;
import org.analyticsstudio.api.dashboards.DashboardDefinition;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.api.semantic.SchemaVersion;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.domains.project.ProjectServices;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.schema.Grain;
import org.analyticsstudio.model.schema.SemanticSchema;

/** The services a project is made through, in memory; the store is real. */
public final class Workplace {

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  public final Map<String, Project> projects = new TreeMap<>();
  public final Map<String, Dataset> datasets = new TreeMap<>();
  public final Map<String, List<SemanticSchema>> schemas = new TreeMap<>();
  public final Map<String, Dashboard> dashboards = new LinkedHashMap<>();
  public final List<Report> reports = new ArrayList<>();
  public final List<String> uploads = new ArrayList<>();
  public boolean uploadsFail;

  private final ObjectMapper json = WireFormat.mapper();

  interface Call {
    Object of(String method, Object[] arguments) throws Exception;
  }

  public ProjectServices services(MetadataStore store) {
    return new ProjectServices(
        store,
        fake(AuditLog.class, (method, arguments) -> null),
        fake(Projects.class, this::projects),
        fake(Files.class, this::files),
        fake(Datasets.class, this::datasets),
        fake(SemanticSchemas.class, this::schemas),
        fake(Dashboards.class, this::dashboards),
        fake(Reports.class, this::reports));
  }

  private static <T> T fake(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> call.of(method.getName(), arguments)));
  }

  private static <T> T found(Map<String, T> all, Object id) {
    T one = all.get(String.valueOf(id));
    if (one == null) {
      throw Problem.notFound("not_found", "There is no " + id, String.valueOf(id)).asException();
    }
    return one;
  }

  private Object projects(String method, Object[] arguments) {
    if (method.equals("get")) {
      return found(projects, arguments[0]);
    }
    Project project =
        new Project((String) arguments[1], (String) arguments[2], (String) arguments[3], THEN);
    projects.put(project.id(), project);
    return project;
  }

  private Object files(String method, Object[] arguments) throws Exception {
    if (uploadsFail) {
      throw Problem.of(503, "store_unavailable", "Not now", "The disk is full.").asException();
    }
    uploads.add(new String(((InputStream) arguments[4]).readAllBytes(), StandardCharsets.UTF_8));
    return new UploadedFile(
        "file-" + uploads.size(),
        (String) arguments[1],
        (String) arguments[2],
        1,
        FileFormat.CSV,
        null,
        null,
        List.of(),
        1,
        List.of(),
        List.of());
  }

  private Object datasets(String method, Object[] arguments) {
    if (method.equals("get")) {
      return found(datasets, arguments[0]);
    }
    NewDataset made = (NewDataset) arguments[1];
    Dataset dataset =
        new Dataset(
            made.id(),
            String.valueOf(made.projectId()),
            made.name(),
            made.grain() == null ? Grain.NONE : made.grain(),
            made.description(),
            THEN,
            new DatasetVersion(1, 1, List.of(), THEN, true),
            true);
    datasets.put(made.id(), dataset);
    schemas.put(
        made.id(),
        new ArrayList<>(
            List.of(new SemanticSchema(Grain.NONE, List.of(), List.of(), List.of(), Map.of()))));
    return dataset;
  }

  private Object schemas(String method, Object[] arguments) throws Exception {
    if (method.equals("current")) {
      List<SemanticSchema> versions = found(schemas, arguments[0]);
      return new SchemaVersion(
          versions.size(), versions.get(versions.size() - 1), THEN, "ana", true);
    }
    List<SemanticSchema> versions = found(schemas, arguments[1]);
    versions.add(json.treeToValue((JsonNode) arguments[2], SemanticSchema.class));
    return new SchemaVersion(versions.size(), versions.get(versions.size() - 1), THEN, "ana", true);
  }

  private Object dashboards(String method, Object[] arguments) {
    switch (method) {
      case "list":
        return new Page<>(List.copyOf(dashboards.values()), null);
      case "get":
        return found(dashboards, arguments[0]);
      case "create":
        return put("d" + (dashboards.size() + 1), (DashboardDefinition) arguments[1], 1);
      default:
        String id = (String) arguments[1];
        return put(id, (DashboardDefinition) arguments[2], found(dashboards, id).version() + 1);
    }
  }

  private Dashboard put(String id, DashboardDefinition definition, int version) {
    Dashboard dashboard =
        new Dashboard(
            id,
            definition.projectId(),
            definition.name(),
            definition.description(),
            definition.visuals(),
            version,
            THEN,
            THEN,
            "ana");
    dashboards.put(id, dashboard);
    return dashboard;
  }

  /** As somebody who edits a dashboard does. */
  public void edit(String id) {
    Dashboard was = found(dashboards, id);
    put(
        id,
        new DashboardDefinition(was.projectId(), was.name(), "Mine now", was.visuals()),
        was.version() + 1);
  }

  /** As somebody who edits a schema does. */
  public void edit(String datasetId, SemanticSchema schema) {
    found(schemas, datasetId).add(schema);
  }

  private Object reports(String method, Object[] arguments) {
    if (method.equals("list")) {
      return new Page<>(List.copyOf(reports), null);
    }
    @SuppressWarnings("unchecked")
    List<String> ids = (List<String>) arguments[3];
    Report report = new Report("r", (String) arguments[1], (String) arguments[2], ids, THEN, "ana");
    reports.add(report);
    return report;
  }
}
