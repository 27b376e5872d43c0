package org.analyticsstudio.spi.llm;

import org.analyticsstudio.model.settings.SettingsSchema;

/**
 * What a provider is.
 *
 * @param id lower case, {@code [a-z][a-z0-9_]{0,62}}, unique among providers, never changed; the id
 *     of its plug-in
 * @param name for people
 * @param settings what can be set
 * @param capabilities what its sessions can do
 */
public record LlmDescriptor(
    String id, String name, SettingsSchema settings, LlmCapabilities capabilities) {}
