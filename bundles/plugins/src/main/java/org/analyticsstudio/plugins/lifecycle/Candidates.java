package org.analyticsstudio.plugins.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.plugins.Refusals;
import org.analyticsstudio.plugins.archive.ArchiveLimits;
import org.analyticsstudio.plugins.archive.StagedArchive;
import org.analyticsstudio.plugins.archive.StagedArchive.BundleJar;
import org.analyticsstudio.plugins.identity.BundleManifest;
import org.analyticsstudio.plugins.identity.IdentityReader;
import org.analyticsstudio.plugins.inspect.Candidate;
import org.analyticsstudio.plugins.inspect.Inspector;
import org.analyticsstudio.plugins.signature.SignatureVerifier;
import org.analyticsstudio.plugins.signature.SignatureVerifier.Finding;
import org.analyticsstudio.plugins.state.PluginFiles;
import org.analyticsstudio.plugins.state.StoredVersion;

/** Turns files, and versions that are kept, into what can be started. */
final class Candidates {

  private final Registry registry;
  private final Inspector inspector;
  private final SignatureVerifier signatures;
  private final PluginFiles files;
  private final ArchiveLimits limits;
  private final IdentityReader identities = new IdentityReader();

  Candidates(
      Registry registry,
      Inspector inspector,
      SignatureVerifier signatures,
      PluginFiles files,
      ArchiveLimits limits) {
    this.registry = registry;
    this.inspector = inspector;
    this.signatures = signatures;
    this.files = files;
    this.limits = limits;
  }

  /** A file, copied and checked; the caller closes the candidate. */
  Candidate of(InputStream file, boolean force) throws IOException {
    return inspector.inspect(
        StagedArchive.take(file, files.staging(), limits, signatures::isShipped),
        registry::present,
        force,
        registry.notRunning());
  }

  /** A candidate that was stored, as an entry that does not run yet. */
  static Entry entry(Candidate candidate, StoredVersion stored) {
    return new Entry(
        candidate.identity(),
        candidate.signature(),
        candidate.bundle().manifest(),
        stored,
        Optional.empty(),
        SettingsSchema.NONE,
        PluginState.STAGED,
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** A kept version, its signature verified again: whom we trust may have changed. */
  Entry again(StoredVersion stored) {
    try {
      BundleManifest manifest = BundleManifest.read(stored.bundle().file());
      Finding signature = signatures.verify(stored.bundle().file(), stored.bundle().sha256());
      for (BundleJar library : stored.libraries()) {
        Finding finding = signatures.verify(library.file(), library.sha256());
        if (finding.status().compareTo(signature.status()) > 0) {
          signature = finding;
        }
      }
      return new Entry(
          identities
              .read(manifest)
              .orElseThrow(
                  () -> Refusals.badIdentity("A kept file is no plug-in any more.").asException()),
          signature,
          manifest,
          stored,
          Optional.empty(),
          SettingsSchema.NONE,
          PluginState.STAGED,
          Optional.empty(),
          List.of(),
          Optional.empty());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  static ProblemException unreadable(IOException e) {
    return new ProblemException(
        Refusals.stateFailed("The files of a plug-in can't be read or written."), e);
  }
}
