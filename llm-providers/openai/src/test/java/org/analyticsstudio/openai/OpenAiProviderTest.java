package org.analyticsstudio.openai;

import java.util.Map;
import org.analyticsstudio.spi.llm.LlmProvider;
import org.analyticsstudio.testkit.llm.LlmProviderContract;
import org.analyticsstudio.testkit.llm.ScriptedService;

class OpenAiProviderTest extends LlmProviderContract {

  @Override
  protected LlmProvider provider() {
    return new OpenAiProvider();
  }

  @Override
  protected Map<String, String> settings(ScriptedService service) {
    return Map.of("base_url", service.url(), "api_key", ScriptedService.KEY, "model", "scripted-1");
  }
}
