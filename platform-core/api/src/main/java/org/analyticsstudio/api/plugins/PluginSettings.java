package org.analyticsstudio.api.plugins;

import java.util.List;
import java.util.Map;
import org.analyticsstudio.model.settings.SettingDefinition;

/**
 * The settings of a plug-in as they may be shown.
 *
 * @param definitions what can be set, in the order a form shows them
 * @param values what was set, without secrets
 * @param secretsSet the names of the secrets that have a value
 * @param missing the names of the required settings without a value
 */
public record PluginSettings(
    List<SettingDefinition> definitions,
    Map<String, String> values,
    List<String> secretsSet,
    List<String> missing) {

  /** Copies the lists and the map. */
  public PluginSettings {
    definitions = List.copyOf(definitions);
    values = Map.copyOf(values);
    secretsSet = List.copyOf(secretsSet);
    missing = List.copyOf(missing);
  }
}
