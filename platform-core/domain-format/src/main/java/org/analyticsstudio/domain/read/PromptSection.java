package org.analyticsstudio.domain.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.domains.PromptContext;
import org.analyticsstudio.domain.format.DomainDataset;
import org.analyticsstudio.domain.format.DomainExample;
import org.analyticsstudio.domain.template.PromptModel;
import org.analyticsstudio.domain.template.PromptTemplate;
import org.analyticsstudio.domain.template.TemplateLimits;
import org.analyticsstudio.domain.template.TemplateProblem;
import org.analyticsstudio.domain.yaml.Mark;
import org.analyticsstudio.model.schema.Dimension;
import org.analyticsstudio.model.schema.Measure;
import org.analyticsstudio.semantic.validate.Findings;
import org.analyticsstudio.semantic.validate.ObjectReader;

/** The prompt templates: read, and rendered once with the domain's own schema. */
final class PromptSection {

  private static final List<String> NAMES = List.of("system", "user", "answer_format");

  private final Sources sources;
  private final DomainFindings findings;
  private final PromptModel models;

  PromptSection(Sources sources, DomainFindings findings, PromptModel models) {
    this.sources = sources;
    this.findings = findings;
    this.models = models;
  }

  Map<String, String> read(
      JsonNode root,
      String name,
      String description,
      List<DomainDataset> datasets,
      List<DomainExample> examples,
      List<String> environment)
      throws IOException {
    JsonNode node = root.path("llm").path("prompts");
    Map<String, String> prompts = new LinkedHashMap<>();
    if (node.isMissingNode() || node.isNull()) {
      return prompts;
    }
    Findings shape = new Findings();
    Optional<ObjectReader> reader = ObjectReader.of(node, "llm.prompts", NAMES, shape);
    if (reader.isPresent()) {
      Map<String, Object> model =
          models.of(name, description, context(datasets), models.examples(examples), Map.of());
      Map<String, String> values = new LinkedHashMap<>();
      environment.forEach(variable -> values.put(variable, variable));
      model.put("environment", values);
      for (String prompt : NAMES) {
        Optional<String> file = reader.get().text(prompt);
        if (file.isPresent()) {
          template(file.get(), findings.marks().at(root, "llm.prompts." + prompt), model)
              .ifPresent(text -> prompts.put(prompt, text));
        }
      }
    }
    findings.take(root, shape);
    return prompts;
  }

  private Optional<String> template(String file, Mark asked, Map<String, Object> model)
      throws IOException {
    Optional<String> source =
        sources.text(file, 4 * TemplateLimits.STANDARD.sourceCharacters(), asked);
    if (source.isPresent()) {
      try {
        PromptTemplate.of(file, source.get(), TemplateLimits.STANDARD).render(model);
      } catch (TemplateProblem e) {
        findings.add(new Mark(file, e.line()), e.sentence());
        return Optional.empty();
      }
    }
    return source;
  }

  private static PromptContext context(List<DomainDataset> datasets) {
    return new PromptContext(
        "How many rows are there?",
        "2026-01-31",
        datasets.stream().map(PromptSection::dataset).toList());
  }

  private static PromptContext.PromptDataset dataset(DomainDataset dataset) {
    return new PromptContext.PromptDataset(
        dataset.id(),
        dataset.name(),
        dataset.grain().wireName(),
        dataset.schema().timeColumns(),
        dataset.schema().dimensions().stream().map(PromptSection::dimension).toList(),
        dataset.schema().measures().stream().map(PromptSection::measure).toList());
  }

  private static PromptContext.PromptDimension dimension(Dimension dimension) {
    return new PromptContext.PromptDimension(
        dimension.name(),
        dimension.label(),
        dimension.type().wireName(),
        dimension.description(),
        dimension.synonyms(),
        List.of());
  }

  private static PromptContext.PromptMeasure measure(Measure measure) {
    return new PromptContext.PromptMeasure(
        measure.name(),
        measure.label(),
        measure.aggregations().stream().map(each -> each.wireName()).toList(),
        measure.description(),
        measure.synonyms());
  }
}
