package org.analyticsstudio.testkit.llm;

import org.analyticsstudio.spi.llm.LlmCapability;

/**
 * What providers differ in. Each is expected of a provider unless it says otherwise, see {@link
 * LlmProviderContract#has}; one that is not there must be refused with its sentence.
 */
public enum LlmBehavior {
  /** Answers are held to a JSON schema. */
  JSON_SCHEMA(LlmCapability.JSON_SCHEMA),
  /** The temperature can be set. */
  TEMPERATURE(LlmCapability.TEMPERATURE),
  /** Another model than that of the settings can be named. */
  MODEL_CHOICE(LlmCapability.MODEL_CHOICE);

  private final LlmCapability capability;

  LlmBehavior(LlmCapability capability) {
    this.capability = capability;
  }

  /** What a provider declares when it behaves so. */
  public LlmCapability capability() {
    return capability;
  }
}
