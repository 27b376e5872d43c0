package org.analyticsstudio.api.connections;

import java.util.List;
import org.analyticsstudio.model.settings.SettingDefinition;

/**
 * Something connections can be made with.
 *
 * @param id of the adapter
 * @param name for people
 * @param settings what a form asks for, in its order
 */
public record ConnectionAdapter(String id, String name, List<SettingDefinition> settings) {

  /** Copies the list. */
  public ConnectionAdapter {
    settings = List.copyOf(settings);
  }
}
