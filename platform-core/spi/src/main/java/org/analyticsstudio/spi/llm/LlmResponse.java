package org.analyticsstudio.spi.llm;

/**
 * What a model answered. Its text is not to be trusted: it is data, whatever it says, and was not
 * held to the schema by anybody the host trusts.
 *
 * @param text the answer as it came; may be empty, never null
 * @param finish why it ended
 * @param usage what it used up
 * @param model the model that answered, as the service calls it; the model asked when it does not
 *     say
 */
public record LlmResponse(String text, Finish finish, LlmUsage usage, String model) {

  /** Why an answer ended. */
  public enum Finish {
    /** It is whole. */
    COMPLETE,
    /** It was cut off at the token limit; the text is what came before. */
    LENGTH,
    /** The service held it back, or the model refused; the text may be empty. */
    FILTERED,
    /** Another reason, or none was given. */
    OTHER
  }
}
