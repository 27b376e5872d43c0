package org.analyticsstudio.spi.datasource;

import java.util.Map;
import java.util.Optional;

/**
 * The settings of one data source, by name. Equal settings may share a session.
 *
 * @param values the settings; secrets are resolved
 */
public record AdapterSettings(Map<String, String> values) {

  /** Copies the map. */
  public AdapterSettings {
    values = Map.copyOf(values);
  }

  /** The setting of this name. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Names only: values may be secret. */
  @Override
  public String toString() {
    return "AdapterSettings" + values.keySet();
  }
}
