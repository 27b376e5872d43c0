package org.analyticsstudio.model.settings;

import java.util.Map;
import java.util.Optional;

/**
 * The settings something is opened with, by name. Equal settings may share what they open.
 *
 * @param values the settings as text, in the form {@link SettingType} says; secrets are resolved
 */
public record Settings(Map<String, String> values) {

  /** Copies the map. */
  public Settings {
    values = Map.copyOf(values);
  }

  /** The setting of this name. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Names only: values may be secret. */
  @Override
  public String toString() {
    return "Settings" + values.keySet();
  }
}
