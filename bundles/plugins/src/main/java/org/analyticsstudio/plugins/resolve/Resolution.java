package org.analyticsstudio.plugins.resolve;

import java.util.List;

/**
 * What would happen to the running bundles.
 *
 * @param missing what is needed and nobody offers, a sentence each; empty when it resolves
 * @param wouldInstall the bundles that come, as {@code name version}
 * @param wouldRefresh the bundles that are restarted, as {@code name version}
 * @param details the requirements as the framework writes them
 */
public record Resolution(
    List<String> missing, List<String> wouldInstall, List<String> wouldRefresh, String details) {

  /** Copies the lists. */
  public Resolution {
    missing = List.copyOf(missing);
    wouldInstall = List.copyOf(wouldInstall);
    wouldRefresh = List.copyOf(wouldRefresh);
  }

  /** Whether nothing is missing. */
  public boolean resolves() {
    return missing.isEmpty();
  }
}
