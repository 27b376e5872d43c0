package org.analyticsstudio.plugins.state;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What should be there.
 *
 * @param managed whether the file is kept elsewhere, so that nothing here may change it
 * @param plugins by id
 */
public record DesiredState(boolean managed, Map<String, DesiredPlugin> plugins) {

  /** Nothing yet. */
  public static final DesiredState EMPTY = new DesiredState(false, Map.of());

  /** Copies the map, sorted by id. */
  public DesiredState {
    plugins = Collections.unmodifiableMap(new TreeMap<>(plugins));
  }

  /** What should be of a plug-in. */
  public Optional<DesiredPlugin> find(String id) {
    return Optional.ofNullable(plugins.get(id));
  }

  /** The same state with a plug-in changed or added. */
  public DesiredState with(String id, DesiredPlugin plugin) {
    Map<String, DesiredPlugin> changed = new TreeMap<>(plugins);
    changed.put(id, plugin);
    return new DesiredState(managed, changed);
  }

  /** The same state without a plug-in. */
  public DesiredState without(String id) {
    Map<String, DesiredPlugin> changed = new TreeMap<>(plugins);
    changed.remove(id);
    return new DesiredState(managed, changed);
  }
}
