package org.analyticsstudio.rest.http;

import org.jspecify.annotations.Nullable;

/** A query parameter that is true or false, and nothing else. */
public enum Flag {
  /** {@code true}. */
  ON,
  /** {@code false}. */
  OFF;

  /** Reads the parameter; JAX-RS calls it. */
  public static Flag fromString(String value) {
    return switch (value) {
      case "true" -> ON;
      case "false" -> OFF;
      default -> throw new IllegalArgumentException("true or false");
    };
  }

  /** Whether the parameter was given and is true. */
  public static boolean isOn(@Nullable Flag flag) {
    return flag == ON;
  }
}
