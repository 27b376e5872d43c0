package org.analyticsstudio.governance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.api.dashboards.Dashboard;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.dashboards.Visual;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.model.schema.SemanticSchema;
import org.jspecify.annotations.Nullable;

/** Finds what stands on a column: members of the semantic layer, and tiles that ask for them. */
final class Dependents {

  private static final int MOST_NAMED = 50;

  private final SemanticSchemas schemas;
  private final Dashboards dashboards;

  Dependents(SemanticSchemas schemas, Dashboards dashboards) {
    this.schemas = schemas;
    this.dashboards = dashboards;
  }

  List<String> of(String projectId, String datasetId, String column) {
    SemanticSchema schema = schemas.current(datasetId).members();
    Set<String> members = new LinkedHashSet<>();
    List<String> named = new ArrayList<>();
    for (Dimension dimension : schema.dimensions()) {
      if (dimension.column().equals(column)) {
        members.add(dimension.name());
        named.add("dimension " + dimension.name());
      }
    }
    for (Measure measure : schema.measures()) {
      if (measure.column().equals(column)) {
        members.add(measure.name());
        named.add("measure " + measure.name());
      }
    }
    if (!members.isEmpty()) {
      tiles(projectId, datasetId, members, named);
    }
    return named.stream().limit(MOST_NAMED).toList();
  }

  private void tiles(String projectId, String datasetId, Set<String> members, List<String> named) {
    @Nullable String cursor = null;
    do {
      Page<Dashboard> page =
          dashboards.list(projectId, new PageRequest(PageRequest.MAX_LIMIT, cursor));
      for (Dashboard dashboard : page.items()) {
        for (Visual visual : dashboard.visuals()) {
          if (visual.datasetId().equals(datasetId) && asksFor(visual, members)) {
            named.add("tile " + visual.title() + " of the dashboard " + dashboard.name());
          }
        }
      }
      cursor = page.next();
    } while (cursor != null && named.size() < MOST_NAMED);
  }

  private static boolean asksFor(Visual visual, Set<String> members) {
    return visual.dimensions().stream().anyMatch(d -> members.contains(d.name()))
        || visual.measures().stream().anyMatch(m -> members.contains(m.name()))
        || visual.filters().stream().anyMatch(f -> members.contains(f.field()))
        || visual.timeFilter() != null && members.contains(visual.timeFilter().column());
  }
}
