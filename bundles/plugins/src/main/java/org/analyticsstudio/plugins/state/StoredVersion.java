package org.analyticsstudio.plugins.state;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.analyticsstudio.plugins.archive.StagedArchive.BundleJar;

/**
 * A version of a plug-in that was checked once and is kept.
 *
 * @param id of the plug-in
 * @param version of the plug-in
 * @param folder holds its files and nothing else
 * @param bundle its bundle
 * @param libraries its library bundles
 * @param storedAt when it was stored, or came again, last
 */
public record StoredVersion(
    String id,
    String version,
    Path folder,
    BundleJar bundle,
    List<BundleJar> libraries,
    Instant storedAt) {

  /** Copies the list. */
  public StoredVersion {
    libraries = List.copyOf(libraries);
  }

  /** The same version, stored at another time. */
  StoredVersion storedAgainAt(Instant when) {
    return new StoredVersion(id, version, folder, bundle, libraries, when);
  }
}
