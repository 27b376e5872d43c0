package org.analyticsstudio.chat.model;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.analyticsstudio.model.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Chooses the provider to ask: the one the domain wishes, the one of the settings, any other. */
final class ProviderChoice {

  private final Providers providers;
  private final ProviderSettings configured;
  private final Supplier<ModelSettings> settings;

  ProviderChoice(
      Providers providers, ProviderSettings configured, Supplier<ModelSettings> settings) {
    this.providers = providers;
    this.configured = configured;
    this.settings = settings;
  }

  /** A provider with the settings it can be opened with. */
  record Chosen(String id, Settings settings) {}

  Optional<Chosen> choose(@Nullable String wished) {
    Set<String> order = new LinkedHashSet<>();
    if (wished != null) {
      order.add(wished);
    }
    order.add(settings.get().provider());
    order.addAll(providers.ids());
    order.retainAll(providers.ids());
    for (String id : order) {
      Optional<Settings> with = configured.of(id);
      if (with.isPresent() && providers.isUsable(id, with.get())) {
        return Optional.of(new Chosen(id, with.get()));
      }
    }
    return Optional.empty();
  }
}
