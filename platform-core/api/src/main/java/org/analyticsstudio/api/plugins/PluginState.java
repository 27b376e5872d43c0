package org.analyticsstudio.api.plugins;

import org.analyticsstudio.model.naming.WireName;

/** The states of a plug-in. */
public enum PluginState implements WireName {
  /** It runs and can be used. */
  ACTIVE("active"),
  /** It runs, and a setting it needs is missing. */
  NEEDS_CONFIGURATION("needs_configuration"),
  /** It is being started. */
  STARTING("starting"),
  /** It is being stopped; what uses it is given time to end. */
  STOPPING("stopping"),
  /** It is installed and switched off. */
  DISABLED("disabled"),
  /** Something it needs is not there. */
  UNRESOLVED("unresolved"),
  /** It was started and is not well. */
  FAILED("failed"),
  /** It may not run: its signature is not one that is trusted, or it breaks a rule. */
  BLOCKED("blocked"),
  /** It was found and checked and waits for somebody to switch it on. */
  STAGED("staged");

  private final String wireName;

  PluginState(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
