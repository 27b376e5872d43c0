package org.analyticsstudio.plugins.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.Files;
import org.analyticsstudio.api.catalog.NewDataset;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.catalog.UploadOptions;
import org.analyticsstudio.api.chat.Reports;
import org.analyticsstudio.api.dashboards.DashboardDefinition;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.spi.domain.SampleProject;
import org.analyticsstudio.spi.domain.SampleProject.SampleDataset;

/**
 * Copies a sample into a project, once, by the ways people use too. When it was broken off before,
 * it goes on with what is missing.
 */
final class SampleFilling {

  private static final int NOT_FOUND = 404;

  private final FilledSamples filled;
  private final Projects projects;
  private final Files files;
  private final Datasets datasets;
  private final SemanticSchemas schemas;
  private final Dashboards dashboards;
  private final Reports reports;
  private final ObjectMapper json;

  SampleFilling(
      FilledSamples filled,
      Projects projects,
      Files files,
      Datasets datasets,
      SemanticSchemas schemas,
      Dashboards dashboards,
      Reports reports,
      ObjectMapper json) {
    this.filled = filled;
    this.projects = projects;
    this.files = files;
    this.datasets = datasets;
    this.schemas = schemas;
    this.dashboards = dashboards;
    this.reports = reports;
    this.json = json;
  }

  /**
   * Fills the project of a sample, unless that was done before.
   *
   * @return whether something was done
   */
  boolean fill(SampleProject sample, Progress progress) throws IOException {
    if (filled.contains(sample.id())) {
      return false;
    }
    project(sample);
    for (SampleDataset dataset : sample.datasets()) {
      dataset(sample.id(), dataset, progress);
    }
    dashboards(sample);
    report(sample);
    filled.add(sample.id());
    return true;
  }

  private void project(SampleProject sample) {
    if (isMissing(() -> projects.get(sample.id()))) {
      projects.create(Principal.SYSTEM, sample.id(), sample.name(), sample.description());
    }
  }

  private void dataset(String projectId, SampleDataset dataset, Progress progress)
      throws IOException {
    if (isMissing(() -> datasets.get(dataset.id()))) {
      String fileId;
      try (InputStream content = dataset.open()) {
        fileId =
            files
                .upload(
                    Principal.SYSTEM,
                    projectId,
                    dataset.fileName(),
                    UploadOptions.detectAll(),
                    content,
                    progress)
                .fileId();
      }
      datasets.create(
          Principal.SYSTEM,
          new NewDataset(
              dataset.id(),
              dataset.name(),
              projectId,
              null,
              null,
              fileId,
              List.of(),
              null,
              null,
              null),
          progress);
    }
    if (schemas.current(dataset.id()).version() == 1) {
      schemas.save(Principal.SYSTEM, dataset.id(), json.readTree(dataset.schema()));
    }
  }

  private void dashboards(SampleProject sample) throws JsonProcessingException {
    if (!dashboards.list(sample.id(), PageRequest.first()).items().isEmpty()) {
      return;
    }
    for (String document : sample.dashboards()) {
      ObjectNode definition = (ObjectNode) json.readTree(document);
      definition.put("project_id", sample.id());
      dashboards.create(Principal.SYSTEM, json.treeToValue(definition, DashboardDefinition.class));
    }
  }

  private void report(SampleProject sample) {
    if (reports.list(sample.id(), PageRequest.first()).items().isEmpty()) {
      reports.create(
          Principal.SYSTEM,
          sample.id(),
          "Questions about " + sample.name(),
          sample.datasets().stream().map(SampleDataset::id).toList());
    }
  }

  private static boolean isMissing(Runnable get) {
    try {
      get.run();
      return false;
    } catch (ProblemException e) {
      if (e.problem().status() == NOT_FOUND) {
        return true;
      }
      throw e;
    }
  }
}
