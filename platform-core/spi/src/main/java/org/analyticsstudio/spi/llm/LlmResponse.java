package org.analyticsstudio.spi.llm;

/**
 * What a model answered. Its text is not to be trusted.
 *
 * @param text the answer; may be empty
 * @param finish why it ended
 * @param inputTokens the tokens of the request as the service counted them; 0 when it does not say
 * @param outputTokens the tokens of the answer as the service counted them; 0 when it does not say
 * @param model the model that answered, as the service calls it
 */
public record LlmResponse(
    String text, Finish finish, long inputTokens, long outputTokens, String model) {

  /** Why an answer ended. */
  public enum Finish {
    /** It is whole. */
    COMPLETE,
    /** It was cut off at the token limit. */
    LENGTH,
    /** The service held it back. */
    FILTERED,
    /** Another reason, or none was given. */
    OTHER
  }
}
