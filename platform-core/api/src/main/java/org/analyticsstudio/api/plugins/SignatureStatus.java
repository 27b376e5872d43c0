package org.analyticsstudio.api.plugins;

import org.analyticsstudio.model.naming.WireName;

/** What the signature of a plug-in is worth. */
public enum SignatureStatus implements WireName {
  /** It came with the product, byte for byte. */
  SHIPPED("shipped"),
  /** Signed whole by a publisher of the trust store. */
  TRUSTED("trusted"),
  /** Signed whole by somebody who is not in the trust store, or whose certificate is not valid. */
  UNKNOWN("unknown"),
  /** Not signed. */
  UNSIGNED("unsigned"),
  /** Signed, and then changed, or signed in part only. */
  MODIFIED("modified");

  private final String wireName;

  SignatureStatus(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  /** Whether it may run without {@code allow-unsigned}. */
  public boolean isTrusted() {
    return this == SHIPPED || this == TRUSTED;
  }
}
