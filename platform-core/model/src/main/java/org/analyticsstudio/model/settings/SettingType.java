package org.analyticsstudio.model.settings;

import org.analyticsstudio.model.naming.WireName;

/** What a setting may hold, and how a form asks for it. */
public enum SettingType implements WireName {
  /** Any text without control characters. */
  TEXT("text"),
  /** A decimal number with a point, as in {@code 0.2}. */
  NUMBER("number"),
  /** {@code true} or {@code false}. */
  BOOLEAN("boolean"),
  /**
   * An absolute http or https address. Where it leads to a data source, its host is treated as a
   * {@link #HOST} is.
   */
  URL("url"),
  /**
   * The name or address of a host, without scheme, port or path. The platform resolves it before it
   * is used, and refuses the addresses that an administrator forbids.
   */
  HOST("host"),
  /** One of the choices. */
  CHOICE("choice"),
  /** Text that is kept encrypted, written and never shown again. It may have lines, as keys do. */
  SECRET("secret");

  private final String wireName;

  SettingType(String wireName) {
    this.wireName = wireName;
  }

  @Override
  public String wireName() {
    return wireName;
  }
}
