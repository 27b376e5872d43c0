package org.analyticsstudio.chat.model;

import java.util.Optional;
import org.analyticsstudio.model.settings.Settings;

/** Where the settings of providers come from. */
@FunctionalInterface
public interface ProviderSettings {

  /** The complete settings of a provider; empty when nobody knows any. */
  Optional<Settings> of(String providerId);
}
