package org.analyticsstudio.plugins.inspect;

import java.io.IOException;
import java.util.List;
import org.analyticsstudio.api.plugins.PluginCheck;
import org.analyticsstudio.plugins.archive.StagedArchive;
import org.analyticsstudio.plugins.archive.StagedArchive.BundleJar;
import org.analyticsstudio.plugins.identity.BundleManifest;
import org.analyticsstudio.plugins.identity.PluginIdentity;
import org.analyticsstudio.plugins.resolve.Resolution;
import org.analyticsstudio.plugins.signature.SignatureVerifier.Finding;

/**
 * A plug-in that was looked at and is not installed.
 *
 * @param archive the private copy; closing the candidate removes it
 * @param identity what it says it is
 * @param bundle its bundle
 * @param libraries its library bundles
 * @param signature who signed it
 * @param resolution what installing it would do
 * @param checks all checks, in their order
 */
public record Candidate(
    StagedArchive archive,
    PluginIdentity identity,
    Part bundle,
    List<Part> libraries,
    Finding signature,
    Resolution resolution,
    List<PluginCheck> checks)
    implements AutoCloseable {

  /** Copies the lists. */
  public Candidate {
    libraries = List.copyOf(libraries);
    checks = List.copyOf(checks);
  }

  /**
   * A bundle of a plug-in.
   *
   * @param jar the file
   * @param manifest what it says
   */
  public record Part(BundleJar jar, BundleManifest manifest) {}

  /** The checks that did not pass. */
  public List<PluginCheck> failures() {
    return checks.stream().filter(check -> !check.ok()).toList();
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
