package org.analyticsstudio.plugins.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.plugins.PluginSettings;
import org.analyticsstudio.api.settings.SecretSettings;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.plugins.history.PluginHistory;
import org.analyticsstudio.plugins.runtime.OwnCheck;
import org.analyticsstudio.plugins.state.DesiredPlugin;
import org.analyticsstudio.plugins.state.DesiredPlugin.Wanted;

/** What plug-ins are set to. Safe for use by many threads. */
public final class PluginConfiguration {

  private final ChangeLock lock;
  private final Registry registry;
  private final SecretSettings settings;
  private final OwnCheck ownCheck;
  private final PluginHistory history;

  PluginConfiguration(
      ChangeLock lock,
      Registry registry,
      SecretSettings settings,
      OwnCheck ownCheck,
      PluginHistory history) {
    this.lock = lock;
    this.registry = registry;
    this.settings = settings;
    this.ownCheck = ownCheck;
    this.history = history;
  }

  /** What can be and was set. */
  public PluginSettings shown(String id) {
    Entry entry = registry.get(id);
    return shown(id, entry.settings(), values(id));
  }

  /** Changes settings. */
  public PluginSettings save(
      Principal by, String id, Map<String, String> values, Map<String, String> secrets) {
    return lock.alone(
        () -> {
          Entry entry = registry.get(id);
          if (!values.isEmpty()) {
            registry.refuseReadOnly();
          }
          Map<String, String> merged =
              settings.save(
                  id,
                  entry.settings(),
                  values(id),
                  values,
                  secrets,
                  complete -> ownCheck.of(entry.installed(), complete));
          String version = entry.identity().version().toString();
          registry.desire(
              state ->
                  state.with(
                      id,
                      state
                          .find(id)
                          .orElseGet(() -> new DesiredPlugin(version, Wanted.ACTIVE, Map.of()))
                          .withSettings(merged)));
          List<String> changed = new ArrayList<>(values.keySet());
          changed.addAll(secrets.keySet());
          history.add(
              id,
              version,
              by.name(),
              "settings",
              true,
              "Changed " + String.join(", ", changed) + ".",
              null);
          return shown(id, entry.settings(), merged);
        });
  }

  /** The settings a plug-in is to be opened with. */
  public Settings resolved(String id) {
    SettingsSchema schema = registry.get(id).settings();
    return settings.resolved(id, schema, values(id));
  }

  private Map<String, String> values(String id) {
    return registry.desired().find(id).map(DesiredPlugin::settings).orElse(Map.of());
  }

  private PluginSettings shown(String id, SettingsSchema schema, Map<String, String> values) {
    return new PluginSettings(
        schema.definitions(),
        values,
        settings.secretsSet(id, schema),
        settings.missing(id, schema, values));
  }
}
