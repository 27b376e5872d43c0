package org.analyticsstudio.openai;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.llm.LlmCapability;
import org.analyticsstudio.spi.llm.LlmDescriptor;
import org.analyticsstudio.spi.llm.LlmProvider;
import org.analyticsstudio.spi.llm.LlmRequest;
import org.analyticsstudio.spi.llm.LlmResponse;
import org.analyticsstudio.spi.llm.LlmSession;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.analyticsstudio.testkit.llm.LlmBehavior;
import org.analyticsstudio.testkit.llm.LlmProviderContract;
import org.analyticsstudio.testkit.llm.ScriptedService;

/** The contract, as it is for a provider that can do nothing but answer. */
class LimitedProviderTest extends LlmProviderContract {

  @Override
  protected LlmProvider provider() {
    return new Limited(new OpenAiProvider());
  }

  @Override
  protected Map<String, String> settings(ScriptedService service) {
    return Map.of("base_url", service.url(), "api_key", ScriptedService.KEY, "model", "scripted-1");
  }

  @Override
  protected boolean has(LlmBehavior behavior) {
    return false;
  }

  private record Limited(LlmProvider whole) implements LlmProvider {

    @Override
    public LlmDescriptor descriptor() {
      return new LlmDescriptor("limited", "Limited", whole.descriptor().settings(), Set.of());
    }

    @Override
    public List<FieldProblem> check(Settings settings) {
      return whole.check(settings);
    }

    @Override
    public LlmSession open(Settings settings) {
      return new LimitedSession(whole.open(settings));
    }
  }

  private record LimitedSession(LlmSession whole) implements LlmSession {

    @Override
    public LlmResponse chat(LlmRequest request, Cancellation cancellation) {
      if (request.answerSchema() != null) {
        throw LlmCapability.JSON_SCHEMA.refusal();
      }
      if (request.temperature() != null) {
        throw LlmCapability.TEMPERATURE.refusal();
      }
      if (request.model() != null) {
        throw LlmCapability.MODEL_CHOICE.refusal();
      }
      return whole.chat(request, cancellation);
    }

    @Override
    public void close() {
      whole.close();
    }
  }
}
