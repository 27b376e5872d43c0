package org.analyticsstudio.spi.llm;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked.
 *
 * @param model the name of the model at the service
 * @param messages the conversation so far, at least one message, the last one by the user
 * @param answerSchema the JSON schema (draft 2020-12, as text) the answer is held to; null for free
 *     text
 * @param maxTokens the most tokens of the answer, at least 1
 * @param temperature 0 to 2; null for the model's own
 * @param timeout the time limit of the whole call, positive
 */
public record LlmRequest(
    String model,
    List<LlmMessage> messages,
    @Nullable String answerSchema,
    int maxTokens,
    @Nullable Double temperature,
    Duration timeout) {

  /** Copies the list. */
  public LlmRequest {
    messages = List.copyOf(messages);
  }
}
