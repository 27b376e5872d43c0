package org.analyticsstudio.api.plugins;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a plug-in, and what installing it changes or has changed.
 *
 * @param id its id
 * @param name for people
 * @param kind what it brings
 * @param version its version
 * @param replaces the version that runs now, when there is one
 * @param checks every check that was made, in their order; later ones are left out after one that
 *     makes them meaningless
 * @param wouldInstall the bundles that come, as {@code name version}
 * @param wouldRefresh the bundles that are restarted, as {@code name version}
 * @param affectedProjects the ids of the projects that use it
 * @param permissions what it asks for
 * @param signature what the signature is worth
 * @param publisher who signed it, when that is known
 * @param plugin how it stands after an installation; null for a dry run
 */
public record PluginReport(
    String id,
    String name,
    PluginKind kind,
    String version,
    @Nullable String replaces,
    List<PluginCheck> checks,
    List<String> wouldInstall,
    List<String> wouldRefresh,
    List<String> affectedProjects,
    Permissions permissions,
    SignatureStatus signature,
    @Nullable String publisher,
    @Nullable Plugin plugin) {

  /** Copies the lists. */
  public PluginReport {
    checks = List.copyOf(checks);
    wouldInstall = List.copyOf(wouldInstall);
    wouldRefresh = List.copyOf(wouldRefresh);
    affectedProjects = List.copyOf(affectedProjects);
  }

  /**
   * What a plug-in says it needs. Declared, not enforced: an installed bundle is trusted code.
   *
   * @param network hosts it speaks to, or {@code *} for those its settings name
   * @param secrets the names of its secret settings
   * @param files folders it reads or writes
   */
  public record Permissions(List<String> network, List<String> secrets, List<String> files) {

    /** Copies the lists. */
    public Permissions {
      network = List.copyOf(network);
      secrets = List.copyOf(secrets);
      files = List.copyOf(files);
    }
  }
}
