package org.analyticsstudio.openai;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Objects;
import org.analyticsstudio.spi.llm.LlmResponse;
import org.analyticsstudio.spi.llm.LlmResponse.Finish;
import org.analyticsstudio.spi.llm.LlmUsage;
import org.jspecify.annotations.Nullable;

/** Reads what LangChain4j made of an answer. */
final class Answered {

  private Answered() {}

  static LlmResponse of(ChatResponse response, OpenAiSettings settings, String asked) {
    String text = response.aiMessage().text();
    String model = response.metadata().modelName();
    return new LlmResponse(
        Objects.requireNonNullElse(text, ""),
        finish(response.metadata().finishReason()),
        usage(response.metadata().tokenUsage(), settings),
        model == null || model.isBlank() ? asked : model);
  }

  private static Finish finish(@Nullable FinishReason reason) {
    return reason == null
        ? Finish.OTHER
        : switch (reason) {
          case STOP -> Finish.COMPLETE;
          case LENGTH -> Finish.LENGTH;
          case CONTENT_FILTER -> Finish.FILTERED;
          default -> Finish.OTHER;
        };
  }

  private static LlmUsage usage(@Nullable TokenUsage tokens, OpenAiSettings settings) {
    return tokens == null
        ? LlmUsage.NONE
        : LlmUsage.of(
            count(tokens.inputTokenCount()),
            count(tokens.outputTokenCount()),
            settings.inputPrice(),
            settings.outputPrice());
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : Math.max(0, tokens);
  }
}
