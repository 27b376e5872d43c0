package org.analyticsstudio.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.llm.LlmMessage;
import org.analyticsstudio.spi.llm.LlmMessage.Author;
import org.analyticsstudio.spi.llm.LlmRequest;
import org.analyticsstudio.spi.llm.LlmResponse;
import org.analyticsstudio.spi.llm.LlmSession;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.analyticsstudio.testkit.llm.ScriptedReply;
import org.analyticsstudio.testkit.llm.ScriptedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the settings change in what is sent. */
class OpenAiSessionTest {

  private final ScriptedService service = ScriptedService.start();

  @AfterEach
  void close() {
    service.close();
  }

  private LlmResponse ask(Map<String, String> changed, Integer maxTokens, Double temperature) {
    Map<String, String> values =
        new HashMap<>(
            Map.of("base_url", service.url(), "api_key", ScriptedService.KEY, "model", "small"));
    values.putAll(changed);
    try (LlmSession session = new OpenAiProvider().open(new Settings(values))) {
      return session.chat(
          new LlmRequest(
              null,
              List.of(new LlmMessage(Author.USER, "A colour?")),
              null,
              maxTokens,
              temperature,
              Duration.ofSeconds(10)),
          new Cancellation());
    }
  }

  private JsonNode sent() {
    return service.requests().get(0);
  }

  @Test
  void what_it_cost_follows_from_the_prices() {
    service.then(ScriptedReply.text("green"));
    LlmResponse response = ask(Map.of("input_price", "2.5", "output_price", "10"), null, null);
    assertThat(response.usage().cost()).isEqualByComparingTo("0.0006");
  }

  @Test
  void the_settings_bound_the_longest_answer_and_name_its_field() {
    ask(Map.of("max_tokens", "50", "max_tokens_field", "max_tokens"), 80, null);
    assertThat(sent().path("max_tokens").asInt()).isEqualTo(50);
    assertThat(sent().has("max_completion_tokens")).isFalse();
  }

  @Test
  void newer_services_are_asked_for_completion_tokens() {
    ask(Map.of("max_tokens", "50"), 30, null);
    assertThat(sent().path("max_completion_tokens").asInt()).isEqualTo(30);
    assertThat(sent().has("max_tokens")).isFalse();
  }

  @Test
  void the_temperature_of_the_settings_counts_before_that_of_the_request() {
    ask(Map.of("temperature", "0.5"), null, 1.5);
    assertThat(sent().path("temperature").asDouble()).isEqualTo(0.5);
  }

  @Test
  void models_that_refuse_a_temperature_get_none() {
    ask(Map.of("send_temperature", "false", "temperature", "0.5"), null, 1.5);
    assertThat(sent().has("temperature")).isFalse();
  }
}
