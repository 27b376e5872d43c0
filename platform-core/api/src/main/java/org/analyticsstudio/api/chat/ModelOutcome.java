package org.analyticsstudio.api.chat;

import org.analyticsstudio.model.naming.WireName;

/** What became of asking a language model. */
public enum ModelOutcome implements WireName {
  /** It filled in a query that is valid. */
  ANSWERED("answered"),
  /** It found nothing in the data that answers the question. */
  DECLINED("declined"),
  /** What it filled in was not valid, also after it was told what is wrong. */
  INVALID("invalid"),
  /** It did not answer within the time limit. */
  TIMEOUT("timeout"),
  /** The service takes no more requests for now. */
  RATE_LIMITED("rate_limited"),
  /** The service refused the key or the account. */
  UNAUTHORIZED("unauthorized"),
  /** The service could not be reached, failed, or answered in no known form. */
  FAILED("failed"),
  /** It was not asked, because it failed several times just before. */
  PAUSED("paused"),
  /** Its plug-in was switched off meanwhile. */
  LEFT("left"),
  /** Nobody waited for the answer any more. */
  CANCELLED("cancelled");

  private final String wireName;

  ModelOutcome(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
