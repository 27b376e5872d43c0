package org.analyticsstudio.spi.llm;

/**
 * What a session may be able to do besides answering with free text. A provider declares what its
 * sessions can do in {@link LlmDescriptor#capabilities}; the host does not ask for anything else.
 * Asked all the same, a session refuses with {@link #refusal}, before any request to the service,
 * and never leaves the wish out silently.
 */
public enum LlmCapability {
  /** An answer can be held to a JSON schema, see {@link LlmRequest#answerSchema}. */
  JSON_SCHEMA("This language model provider can't hold an answer to a JSON schema."),
  /** The temperature can be set, see {@link LlmRequest#temperature}. */
  TEMPERATURE("This language model provider can't set the temperature."),
  /** Another model than that of the settings can be named, see {@link LlmRequest#model}. */
  MODEL_CHOICE("This language model provider can't be asked for another model.");

  private final String sentence;

  LlmCapability(String sentence) {
    this.sentence = sentence;
  }

  /** The sentence that refuses what this capability is for; the same for every provider. */
  public String sentence() {
    return sentence;
  }

  /** What a session without this capability throws: kind UNSUPPORTED with {@link #sentence}. */
  public LlmException refusal() {
    return new LlmException(LlmException.Kind.UNSUPPORTED, sentence, null);
  }
}
