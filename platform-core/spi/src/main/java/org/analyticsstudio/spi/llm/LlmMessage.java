package org.analyticsstudio.spi.llm;

/**
 * A message of a conversation.
 *
 * @param author who speaks
 * @param text what is said
 */
public record LlmMessage(Author author, String text) {

  /** Who speaks. */
  public enum Author {
    /** The platform: the rules of the conversation. */
    SYSTEM,
    /** The person who asks. */
    USER,
    /** The model. */
    MODEL
  }
}
