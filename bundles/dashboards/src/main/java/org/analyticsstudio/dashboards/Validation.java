package org.analyticsstudio.dashboards;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.dashboards.DashboardDefinition;
import org.analyticsstudio.api.dashboards.Visual;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.model.chart.ChartType;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a dashboard, at once. */
final class Validation {

  static final int MAX_VISUALS = 50;
  static final int COLUMNS = 12;

  private static final int MAX_NAME = 200;
  private static final int MAX_DESCRIPTION = 2_000;
  private static final int MAX_ROW = 10_000;
  private static final int MAX_HEIGHT = 100;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Projects projects;
  private final Datasets datasets;
  private final QueryEngine queries;

  Validation(Projects projects, Datasets datasets, QueryEngine queries) {
    this.projects = projects;
    this.datasets = datasets;
    this.queries = queries;
  }

  /** Throws with every finding. */
  void require(Principal by, DashboardDefinition definition) {
    projects.get(definition.projectId());
    List<FieldProblem> findings = new ArrayList<>();
    texts(definition, findings);
    if (definition.visuals().size() > MAX_VISUALS) {
      findings.add(
          FieldProblem.of(
              "visuals",
              "too_many_visuals",
              "A dashboard has at most " + MAX_VISUALS + " visuals."));
    } else {
      Set<String> ids = new HashSet<>();
      for (int i = 0; i < definition.visuals().size(); i++) {
        visual(by, definition, i, ids, findings);
      }
    }
    if (!findings.isEmpty()) {
      throw Problem.invalid("dashboard_invalid", detail(findings))
          .withObject(definition.name())
          .withHint("Mend what errors lists, and save again.")
          .withErrors(findings)
          .asException();
    }
  }

  private static String detail(List<FieldProblem> findings) {
    FieldProblem first = findings.get(0);
    String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more)";
    return first.path() + ": " + first.message() + more;
  }

  private static void texts(DashboardDefinition definition, List<FieldProblem> findings) {
    if (definition.name().isBlank() || definition.name().length() > MAX_NAME) {
      findings.add(
          FieldProblem.of(
              "name", "name_invalid", "A name has from 1 to " + MAX_NAME + " characters."));
    }
    if (definition.description() != null && definition.description().length() > MAX_DESCRIPTION) {
      findings.add(
          FieldProblem.of(
              "description",
              "description_too_long",
              "A description has at most " + MAX_DESCRIPTION + " characters."));
    }
  }

  private void visual(
      Principal by,
      DashboardDefinition definition,
      int index,
      Set<String> ids,
      List<FieldProblem> findings) {
    Visual visual = definition.visuals().get(index);
    String path = "visuals[" + index + "].";
    id(visual.id(), path, ids, findings);
    if (visual.title().isBlank() || visual.title().length() > MAX_NAME) {
      findings.add(
          FieldProblem.of(
              path + "title",
              "title_invalid",
              "A title has from 1 to " + MAX_NAME + " characters."));
    }
    parts(visual, path, findings);
    layout(visual.layout(), path + "layout", findings);
    if (dataset(definition.projectId(), visual.datasetId(), path, findings)) {
      query(by, visual, path, findings);
    }
  }

  private static void id(
      @Nullable String id, String path, Set<String> ids, List<FieldProblem> findings) {
    if (id == null) {
      return;
    }
    if (!ID.matcher(id).matches()) {
      findings.add(
          FieldProblem.of(
              path + "id", "id_invalid", "An id has up to 64 letters, digits, - and _."));
    } else if (!ids.add(id)) {
      findings.add(
          FieldProblem.of(path + "id", "id_repeated", "Two visuals have the id " + id + '.'));
    }
  }

  private static void parts(Visual visual, String path, List<FieldProblem> findings) {
    if (visual.type() == ChartType.TABLE) {
      return;
    }
    String type = visual.type().wireName();
    if (visual.measures().isEmpty()) {
      findings.add(
          new FieldProblem(
              path + "measures",
              "measure_missing",
              "A " + type + " shows at least one measure.",
              "Add a measure, or make it a table."));
    }
    if (visual.type() != ChartType.KPI && visual.dimensions().isEmpty()) {
      findings.add(
          new FieldProblem(
              path + "dimensions",
              "dimension_missing",
              "A " + type + " is drawn over a dimension.",
              "Add a dimension, or make it a kpi."));
    }
  }

  private static void layout(Visual.Layout layout, String path, List<FieldProblem> findings) {
    range(layout.x(), 0, COLUMNS - 1, path + ".x", findings);
    range(layout.y(), 0, MAX_ROW, path + ".y", findings);
    range(layout.w(), 1, COLUMNS, path + ".w", findings);
    range(layout.h(), 1, MAX_HEIGHT, path + ".h", findings);
    if (layout.x() >= 0
        && layout.x() < COLUMNS
        && layout.w() <= COLUMNS
        && layout.x() + layout.w() > COLUMNS) {
      findings.add(
          FieldProblem.of(
              path, "layout_too_wide", "It reaches beyond the " + COLUMNS + " columns."));
    }
  }

  private static void range(
      int value, int least, int most, String path, List<FieldProblem> findings) {
    if (value < least || value > most) {
      findings.add(
          FieldProblem.of(
              path, "layout_out_of_range", "It is from " + least + " to " + most + '.'));
    }
  }

  private boolean dataset(
      String projectId, String datasetId, String path, List<FieldProblem> findings) {
    try {
      Dataset dataset = datasets.get(datasetId);
      if (!dataset.projectId().equals(projectId)) {
        findings.add(
            new FieldProblem(
                path + "dataset_id",
                "dataset_elsewhere",
                "The dataset " + datasetId + " belongs to another project.",
                "Use a dataset of the project " + projectId + '.'));
        return false;
      }
      if (!dataset.isActive()) {
        findings.add(
            new FieldProblem(
                path + "dataset_id",
                "dataset_inactive",
                "The dataset " + datasetId + " is not active.",
                "Restore it, or use another one."));
        return false;
      }
      return true;
    } catch (ProblemException e) {
      findings.add(
          new FieldProblem(
              path + "dataset_id", e.problem().code(), e.problem().detail(), e.problem().hint()));
      return false;
    }
  }

  private void query(Principal by, Visual visual, String path, List<FieldProblem> findings) {
    try {
      queries.check(by, visual.query());
    } catch (ProblemException e) {
      Problem problem = e.problem();
      if (problem.errors().isEmpty()) {
        findings.add(
            new FieldProblem(
                path.substring(0, path.length() - 1),
                problem.code(),
                problem.detail(),
                problem.hint()));
      }
      problem
          .errors()
          .forEach(
              error ->
                  findings.add(
                      new FieldProblem(
                          error.path().isEmpty()
                              ? path.substring(0, path.length() - 1)
                              : path + error.path(),
                          error.code(),
                          error.message(),
                          error.hint())));
    }
  }
}
