package org.analyticsstudio.spi.datasource;

import org.analyticsstudio.model.settings.SettingsSchema;

/**
 * What an adapter is.
 *
 * @param id lower case, unique among adapters, never changed
 * @param name for people
 * @param capabilities what its sessions can do
 * @param connectionSettings what a person is asked for to make a connection with it, in the order
 *     of the form; {@link SettingsSchema#NONE} when no connections are made with it, as with
 *     adapters that read files of the platform itself
 */
public record AdapterDescriptor(
    String id, String name, AdapterCapabilities capabilities, SettingsSchema connectionSettings) {

  /** An adapter that no connections are made with. */
  public AdapterDescriptor(String id, String name, AdapterCapabilities capabilities) {
    this(id, name, capabilities, SettingsSchema.NONE);
  }
}
