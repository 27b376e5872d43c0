package org.analyticsstudio.api.chat;

import org.analyticsstudio.model.naming.WireName;

/** What kind of reply a reply is. */
public enum ChatStatus implements WireName {
  /** The question was understood whole and has an answer. */
  ANSWERED("answered"),
  /** It can mean several things; the suggestions are the choices. */
  CLARIFY("clarify"),
  /** It uses words that the data does not know. */
  UNANSWERABLE("unanswerable"),
  /** It asks for something that is never done, such as changing data. */
  REFUSED("refused"),
  /** It was understood whole, and no row matches. */
  EMPTY("empty"),
  /** It was understood, and the query failed. */
  FAILED("failed");

  private final String wireName;

  ChatStatus(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
