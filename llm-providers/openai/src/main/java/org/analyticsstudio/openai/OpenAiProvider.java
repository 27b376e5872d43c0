package org.analyticsstudio.openai;

import java.util.EnumSet;
import java.util.List;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.spi.llm.LlmCapability;
import org.analyticsstudio.spi.llm.LlmDescriptor;
import org.analyticsstudio.spi.llm.LlmProvider;
import org.analyticsstudio.spi.llm.LlmSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The provider for services with the Chat Completions API. */
@Component
public final class OpenAiProvider implements LlmProvider {

  private static final LlmDescriptor DESCRIPTOR =
      new LlmDescriptor(
          "openai",
          "OpenAI and compatible",
          OpenAiSettings.SCHEMA,
          EnumSet.allOf(LlmCapability.class));

  /** A provider; it has no state. */
  @Activate
  public OpenAiProvider() {}

  @Override
  public LlmDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public List<FieldProblem> check(Settings settings) {
    return SettingsCheck.of(settings);
  }

  @Override
  public LlmSession open(Settings settings) {
    return new OpenAiSession(OpenAiSettings.of(settings));
  }
}
