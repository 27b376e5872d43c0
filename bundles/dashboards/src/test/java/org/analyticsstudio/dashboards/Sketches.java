package org.analyticsstudio.dashboards;

import java.util.List;
import org.analyticsstudio.api.dashboards.DashboardDefinition;
import org.analyticsstudio.api.dashboards.Visual;
import org.analyticsstudio.model.chart.ChartType;
import org.analyticsstudio.model.query.DimensionRef;
import org.analyticsstudio.model.query.MeasureRef;

/** Definitions for tests. */
final class Sketches {

  private Sketches() {}

  static DashboardDefinition dashboard(String name, Visual... visuals) {
    return new DashboardDefinition("p", name, null, List.of(visuals));
  }

  static Visual bar(String id, String title) {
    return visual(id, ChartType.BAR, title, "orders", "sales", new Visual.Layout(0, 0, 6, 4));
  }

  static Visual visual(
      String id,
      ChartType type,
      String title,
      String dataset,
      String measure,
      Visual.Layout layout) {
    return new Visual(
        id,
        type,
        title,
        dataset,
        type == ChartType.KPI ? List.of() : List.of(DimensionRef.of("region")),
        measure == null ? List.of() : List.of(MeasureRef.of(measure)),
        List.of(),
        null,
        List.of(),
        null,
        layout);
  }

  static Visual at(Visual visual, Visual.Layout layout) {
    return new Visual(
        visual.id(),
        visual.type(),
        visual.title(),
        visual.datasetId(),
        visual.dimensions(),
        visual.measures(),
        visual.filters(),
        visual.timeFilter(),
        visual.orderBy(),
        visual.limit(),
        layout);
  }
}
