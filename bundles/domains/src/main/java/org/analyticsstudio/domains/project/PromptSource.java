package org.analyticsstudio.domains.project;

import java.util.List;
import java.util.Map;
import org.analyticsstudio.domain.format.DomainExample;
import org.analyticsstudio.domain.format.LlmHints;

/**
 * What the prompts of a project are made of.
 *
 * @param name of the domain
 * @param description of the domain
 * @param templates template texts by {@code system}, {@code user}, {@code answer_format}
 * @param examples worked questions about the datasets of the project
 * @param llm wishes about the language model
 * @param aiChat whether questions may go to one
 * @param environment names of environment values the templates use
 */
public record PromptSource(
    String name,
    String description,
    Map<String, String> templates,
    List<DomainExample> examples,
    LlmHints llm,
    boolean aiChat,
    List<String> environment) {

  /** Copies the lists and the map. */
  public PromptSource {
    templates = Map.copyOf(templates);
    examples = List.copyOf(examples);
    environment = List.copyOf(environment);
  }
}
