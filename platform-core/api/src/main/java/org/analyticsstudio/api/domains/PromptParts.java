package org.analyticsstudio.api.domains;

import java.util.List;
import org.analyticsstudio.model.query.SemanticQuery;
import org.jspecify.annotations.Nullable;

/**
 * A domain's part of a prompt. What is null is the host's to choose.
 *
 * @param aiChat whether questions may go to a language model at all
 * @param provider the id of the provider to ask
 * @param model the model to ask, as the service calls it
 * @param systemPrompt the rules of the conversation, in place of the built-in ones
 * @param userPrompt the question as it is put, in place of the built-in form
 * @param answerFormat what to say about the form of the answer, besides the JSON schema
 * @param examples worked examples about datasets of the project; the host leaves out those that the
 *     person who asks may not ask themselves
 * @param maxTokens the most tokens of an answer, at least 1
 * @param temperature 0 to 2
 */
public record PromptParts(
    boolean aiChat,
    @Nullable String provider,
    @Nullable String model,
    @Nullable String systemPrompt,
    @Nullable String userPrompt,
    @Nullable String answerFormat,
    List<Example> examples,
    @Nullable Integer maxTokens,
    @Nullable Double temperature) {

  /** Copies the list. */
  public PromptParts {
    examples = List.copyOf(examples);
  }

  /**
   * A worked example.
   *
   * @param question in plain words
   * @param query what it asks
   */
  public record Example(String question, SemanticQuery query) {}
}
