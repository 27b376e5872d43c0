package org.analyticsstudio.plugins.state;

import java.util.Map;
import java.util.TreeMap;

/**
 * What should be of a plug-in.
 *
 * @param version that should run
 * @param wanted whether it should
 * @param settings what was set, without secrets
 */
public record DesiredPlugin(String version, Wanted wanted, Map<String, String> settings) {

  /** Copies the map, sorted by name, so that the file changes only where something changed. */
  public DesiredPlugin {
    settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /** The same plug-in with another wish. */
  public DesiredPlugin with(Wanted other) {
    return new DesiredPlugin(version, other, settings);
  }

  /** The same plug-in in another version. */
  public DesiredPlugin withVersion(String other) {
    return new DesiredPlugin(other, wanted, settings);
  }

  /** The same plug-in with other settings. */
  public DesiredPlugin withSettings(Map<String, String> others) {
    return new DesiredPlugin(version, wanted, others);
  }

  /** What should be. */
  public enum Wanted {
    /** It should run. */
    ACTIVE,
    /** It should be here and not run. */
    DISABLED,
    /** It came with the product and was removed. */
    REMOVED
  }
}
