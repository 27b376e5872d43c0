package org.analyticsstudio.spi.llm;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked. What is null is as the settings of the session say.
 *
 * @param model the name of the model at the service; null for that of the settings. Needs {@link
 *     LlmCapability#MODEL_CHOICE}
 * @param messages the conversation so far in its order, at least one message, the last one by the
 *     user; a message by the platform comes first, if there is one
 * @param answerSchema the JSON schema (draft 2020-12, an object at its root, as text) the answer is
 *     held to; null for free text. In each object of it, every property is required and no other is
 *     allowed. Needs {@link LlmCapability#JSON_SCHEMA}
 * @param maxTokens the most tokens of the answer, at least 1; the settings may allow fewer
 * @param temperature 0 to 2. Needs {@link LlmCapability#TEMPERATURE}
 * @param timeout the time limit of the whole call, positive; the settings may allow less
 */
public record LlmRequest(
    @Nullable String model,
    List<LlmMessage> messages,
    @Nullable String answerSchema,
    @Nullable Integer maxTokens,
    @Nullable Double temperature,
    Duration timeout) {

  /** Copies the list. */
  public LlmRequest {
    messages = List.copyOf(messages);
  }
}
