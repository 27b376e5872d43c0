package org.analyticsstudio.api.chat;

import org.analyticsstudio.model.naming.WireName;

/** Who understood a question. */
public enum AnswerSource implements WireName {
  /** A person verified the answer to this question before. */
  VERIFIED("verified"),
  /** The built-in interpreter, without a language model. */
  INTERPRETER("interpreter"),
  /** A language model. */
  MODEL("model");

  private final String wireName;

  AnswerSource(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
