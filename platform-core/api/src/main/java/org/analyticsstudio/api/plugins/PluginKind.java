package org.analyticsstudio.api.plugins;

import org.analyticsstudio.model.naming.WireName;

/** The kinds of plug-ins, each told by the namespace of the capability its bundle provides. */
public enum PluginKind implements WireName {
  /** Data, vocabulary and dashboards of a field of business. */
  DOMAIN("domain"),
  /** A kind of data source. */
  ADAPTER("adapter"),
  /** A language model service. */
  PROVIDER("provider");

  private static final String NAMESPACE_PREFIX = "org.analyticsstudio.";

  private final String wireName;

  PluginKind(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }

  /** The namespace of the capability that marks a bundle as a plug-in of this kind. */
  public String namespace() {
    return NAMESPACE_PREFIX + wireName;
  }
}
