package org.analyticsstudio.chat.model;

import org.analyticsstudio.api.chat.ModelUse;
import org.analyticsstudio.model.query.SemanticQuery;

/** What a language model makes of a question. */
public sealed interface ModelReading {

  /** No language model may be or can be asked. */
  record NotAsked() implements ModelReading {}

  /**
   * It filled in a query, which is valid for the person who asks.
   *
   * @param query what it understood
   * @param use what it took
   */
  record Understood(SemanticQuery query, ModelUse use) implements ModelReading {}

  /**
   * It did not help.
   *
   * @param use what it took, and why
   */
  record Unhelpful(ModelUse use) implements ModelReading {}
}
