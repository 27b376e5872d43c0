package org.analyticsstudio.api.connections;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a connection. What is left out stays; an empty text takes a setting away.
 *
 * @param settings by name
 * @param secrets by name
 * @param isDefault whether it is the default one of its project
 */
public record ConnectionChange(
    Map<String, String> settings, Map<String, String> secrets, @Nullable Boolean isDefault) {

  /** Absent maps are empty. */
  public ConnectionChange {
    settings = settings == null ? Map.of() : Map.copyOf(settings);
    secrets = secrets == null ? Map.of() : Map.copyOf(secrets);
  }
}
