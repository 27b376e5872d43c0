package org.analyticsstudio.domain.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.api.dashboards.DashboardDefinition;
import org.analyticsstudio.api.dashboards.Visual;
import org.analyticsstudio.domain.format.DomainDashboard;
import org.analyticsstudio.model.chart.ChartType;

/** The dashboards to start with: each visual must have an answer. */
final class DashboardSection {

  private static final int COLUMNS = 12;
  private static final int MAX_VISUALS = 50;

  private final Sources sources;
  private final DomainFindings findings;
  private final QueryCheck queries;

  DashboardSection(Sources sources, DomainFindings findings, QueryCheck queries) {
    this.sources = sources;
    this.findings = findings;
    this.queries = queries;
  }

  List<DomainDashboard> read(JsonNode root, List<JsonNode> files) throws IOException {
    List<DomainDashboard> dashboards = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < files.size(); i++) {
      String path = "dashboards[" + i + "]";
      if (!files.get(i).isTextual()) {
        findings.add(root, path, "It is the path of a file, as in dashboards/overview.yaml.");
        continue;
      }
      Optional<JsonNode> document =
          sources.yaml(files.get(i).textValue(), findings.marks().at(root, path));
      if (document.isPresent()) {
        dashboard(document.get(), names).ifPresent(dashboards::add);
      }
    }
    return dashboards;
  }

  private Optional<DomainDashboard> dashboard(JsonNode document, Set<String> names) {
    if (!document.isObject()) {
      findings.add(document, "", "A dashboard has a name and visuals.");
      return Optional.empty();
    }
    ObjectNode complete = document.deepCopy();
    if (complete.has("project_id")) {
      findings.add(document, "project_id", "The project is not known yet; leave it out.");
      return Optional.empty();
    }
    complete.put("project_id", "domain");
    Optional<DashboardDefinition> definition =
        queries.convert(document, "", complete, DashboardDefinition.class);
    if (definition.isEmpty()) {
      return Optional.empty();
    }
    if (!names.add(definition.get().name())) {
      findings.add(document, "name", "There are two dashboards of this name.");
    }
    List<Visual> visuals = definition.get().visuals();
    if (visuals.isEmpty() || visuals.size() > MAX_VISUALS) {
      findings.add(document, "visuals", "A dashboard has from 1 to 50 visuals.");
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < visuals.size(); i++) {
      visual(document, "visuals[" + i + "]", visuals.get(i), ids);
    }
    return Optional.of(new DomainDashboard(definition.get().name(), document));
  }

  private void visual(JsonNode document, String path, Visual visual, Set<String> ids) {
    if (visual.id() != null && !ids.add(visual.id())) {
      findings.add(document, path + ".id", "Two visuals have the id " + visual.id() + ".");
    }
    if (visual.type() != ChartType.TABLE && visual.measures().isEmpty()) {
      findings.add(document, path, "A " + visual.type().wireName() + " shows a measure.");
    }
    if (visual.type() != ChartType.TABLE
        && visual.type() != ChartType.KPI
        && visual.dimensions().isEmpty()) {
      findings.add(document, path, "A " + visual.type().wireName() + " is drawn over a dimension.");
    }
    Visual.Layout layout = visual.layout();
    if (layout.x() < 0
        || layout.y() < 0
        || layout.w() < 1
        || layout.h() < 1
        || layout.x() + layout.w() > COLUMNS) {
      findings.add(document, path + ".layout", "It must lie on the grid of 12 columns.");
    }
    queries.resolves(document, path, visual.query());
  }
}
