package org.analyticsstudio.chat;

import java.util.List;
import java.util.Map;
import org.analyticsstudio.api.plugins.PluginKind;
import org.analyticsstudio.api.plugins.PluginUse;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.chat.model.ModelSettings;
import org.analyticsstudio.chat.model.Providers;
import org.analyticsstudio.spi.llm.LlmProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the language model providers as they come and go, and says which are asked now. Apart from
 * {@link ReportsComponent}, which needs the plug-in host: that one needs this.
 */
@Component(
    service = {PluginUse.class, ProvidersComponent.class},
    configurationPid = "language_models")
public final class ProvidersComponent implements PluginUse {

  private static final Logger LOG = LoggerFactory.getLogger(ProvidersComponent.class);

  private volatile ModelSettings settings = ModelSettings.DEFAULT;
  private final Providers providers = new Providers(() -> settings);

  /** No providers yet; they are added as they come. */
  @Activate
  public ProvidersComponent(Map<String, Object> properties) {
    configure(properties);
  }

  /** Settings of {@code language_models.cfg} changed; what runs goes on under the former ones. */
  @Modified
  void configure(Map<String, Object> properties) {
    SettingsFile file = new SettingsFile("language_models.cfg", properties);
    settings = settings.changedBy(file);
    file.problems().forEach(LOG::warn);
  }

  @Deactivate
  void close() {
    providers.close();
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addProvider(LlmProvider provider) {
    providers.add(provider);
  }

  void removeProvider(LlmProvider provider) {
    providers.remove(provider);
  }

  Providers providers() {
    return providers;
  }

  ModelSettings settings() {
    return settings;
  }

  @Override
  public PluginKind kind() {
    return PluginKind.PROVIDER;
  }

  @Override
  public List<String> usedBy(String pluginId) {
    int running = providers.running(pluginId);
    return running == 0
        ? List.of()
        : List.of(running == 1 ? "a running question" : running + " running questions");
  }

  @Override
  public List<String> projectsUsing(String pluginId) {
    return List.of();
  }
}
