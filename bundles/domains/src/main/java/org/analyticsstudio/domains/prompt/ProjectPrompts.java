package org.analyticsstudio.domains.prompt;

import java.math.BigDecimal;
import java.util.Map;
import org.analyticsstudio.api.domains.PromptContext;
import org.analyticsstudio.api.domains.PromptParts;
import org.analyticsstudio.domain.template.PromptModel;
import org.analyticsstudio.domain.template.PromptTemplate;
import org.analyticsstudio.domain.template.TemplateLimits;
import org.analyticsstudio.domain.template.TemplateProblem;
import org.analyticsstudio.domains.project.PromptSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders the templates of a project. One that fails is left out, and the log says why. */
public final class ProjectPrompts {

  private static final Logger LOG = LoggerFactory.getLogger(ProjectPrompts.class);

  private final PromptModel models = new PromptModel();

  /** Prompts; stateless. */
  public ProjectPrompts() {}

  /** The domain's part of a prompt. */
  public PromptParts render(
      String projectId,
      PromptSource source,
      PromptContext context,
      Map<String, String> environment) {
    ToldMembers told = new ToldMembers(context);
    var examples =
        source.examples().stream().filter(example -> told.coverAll(example.query())).toList();
    Map<String, Object> model =
        models.of(
            source.name(), source.description(), context, models.examples(examples), environment);
    @Nullable BigDecimal temperature = source.llm().temperature();
    return new PromptParts(
        source.aiChat(),
        source.llm().provider(),
        source.llm().model(),
        text(projectId, source, "system", model),
        text(projectId, source, "user", model),
        text(projectId, source, "answer_format", model),
        examples.stream()
            .map(example -> new PromptParts.Example(example.question(), example.query()))
            .toList(),
        source.llm().maxTokens(),
        temperature == null ? null : temperature.doubleValue());
  }

  private static @Nullable String text(
      String projectId, PromptSource source, String name, Map<String, Object> model) {
    @Nullable String template = source.templates().get(name);
    if (template == null) {
      return null;
    }
    try {
      return PromptTemplate.of(name, template, TemplateLimits.STANDARD).render(model);
    } catch (TemplateProblem e) {
      LOG.warn(
          "The {} prompt of the project {} was left out: line {}: {}",
          name,
          projectId,
          e.line(),
          e.sentence());
      return null;
    }
  }
}
