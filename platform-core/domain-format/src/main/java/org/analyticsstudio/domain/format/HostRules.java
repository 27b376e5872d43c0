package org.analyticsstudio.domain.format;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the host allows a domain.
 *
 * @param environmentNames the names of environment values that an admin lets domains use
 * @param bundleVersion the version the bundle declares; null for a folder, which has none
 * @param bundleId the id the bundle declares; null for a folder
 */
public record HostRules(
    Set<String> environmentNames, @Nullable String bundleId, @Nullable String bundleVersion) {

  /** Copies the set. */
  public HostRules {
    environmentNames = Set.copyOf(environmentNames);
  }

  /** For a folder that is not a bundle yet. */
  public static HostRules ofFolder() {
    return new HostRules(Set.of(), null, null);
  }
}
