package org.analyticsstudio.spi.llm;

import java.util.Set;
import org.analyticsstudio.model.settings.SettingsSchema;

/**
 * What a provider is.
 *
 * @param id lower case, {@code [a-z][a-z0-9_]{0,62}}, unique among providers, never changed; the id
 *     of its plug-in
 * @param name for people
 * @param settings what can be set
 * @param capabilities what its sessions can do; what is not among them is refused, see {@link
 *     LlmCapability}
 */
public record LlmDescriptor(
    String id, String name, SettingsSchema settings, Set<LlmCapability> capabilities) {

  /** Copies the set. */
  public LlmDescriptor {
    capabilities = Set.copyOf(capabilities);
  }
}
