package org.analyticsstudio.domain.format;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the host allows a domain.
 *
 * @param environment tells of a name whether a domain may use that value of the environment
 * @param bundleVersion the version the bundle declares; null for a folder, which has none
 * @param bundleId the id the bundle declares; null for a folder
 */
public record HostRules(
    Predicate<String> environment, @Nullable String bundleId, @Nullable String bundleVersion) {

  /**
   * The rules of a host whose admin lets domains use some values of the environment.
   *
   * @param environmentNames the names of these values
   */
  public HostRules(
      Set<String> environmentNames, @Nullable String bundleId, @Nullable String bundleVersion) {
    this(Set.copyOf(environmentNames)::contains, bundleId, bundleVersion);
  }

  /**
   * For a folder that is not a bundle yet; the admin of its host will say which names it may use.
   */
  public static HostRules ofFolder() {
    return new HostRules(name -> true, null, null);
  }
}
