package org.analyticsstudio.plugins.runtime;

import java.util.List;
import org.analyticsstudio.plugins.identity.PluginIdentity;
import org.analyticsstudio.plugins.signature.SignatureVerifier.Finding;
import org.analyticsstudio.plugins.state.StoredVersion;
import org.osgi.framework.Bundle;

/**
 * A version of a plug-in whose bundles are installed.
 *
 * @param stored its files
 * @param identity what it is
 * @param signature who signed it
 * @param bundle its bundle
 * @param libraries its library bundles, which others may use too
 */
public record InstalledVersion(
    StoredVersion stored,
    PluginIdentity identity,
    Finding signature,
    Bundle bundle,
    List<Bundle> libraries) {

  /** Copies the list. */
  public InstalledVersion {
    libraries = List.copyOf(libraries);
  }
}
