package org.analyticsstudio.plugins.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.plugins.PluginCheck;
import org.analyticsstudio.api.plugins.PluginContentCheck;
import org.analyticsstudio.api.plugins.PluginKind;
import org.analyticsstudio.api.plugins.SignatureStatus;
import org.analyticsstudio.plugins.Refusals;
import org.analyticsstudio.plugins.archive.StagedArchive;
import org.analyticsstudio.plugins.archive.StagedArchive.BundleJar;
import org.analyticsstudio.plugins.code.ForbiddenCalls;
import org.analyticsstudio.plugins.identity.BundleManifest;
import org.analyticsstudio.plugins.identity.IdentityReader;
import org.analyticsstudio.plugins.identity.PluginIdentity;
import org.analyticsstudio.plugins.inspect.Candidate.Part;
import org.analyticsstudio.plugins.resolve.DryRun;
import org.analyticsstudio.plugins.resolve.Resolution;
import org.analyticsstudio.plugins.signature.SignatureVerifier;
import org.analyticsstudio.plugins.signature.SignatureVerifier.Finding;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** Looks at a staged archive without running any of it. Safe for use by many threads. */
public final class Inspector {

  private final SignatureVerifier signatures;
  private final ForbiddenCalls forbidden = new ForbiddenCalls();
  private final IdentityReader identities = new IdentityReader();
  private final ContentChecks contentChecks;
  private final DryRun dryRun;
  private final Rules rules;

  /** An inspector that applies these rules. */
  public Inspector(
      SignatureVerifier signatures, ContentChecks contentChecks, DryRun dryRun, Rules rules) {
    this.signatures = signatures;
    this.contentChecks = contentChecks;
    this.dryRun = dryRun;
    this.rules = rules;
  }

  /** The checks of what plug-ins of each kind contain. */
  @FunctionalInterface
  public interface ContentChecks {
    /** The checks for a plug-in. */
    List<PluginContentCheck> of(PluginIdentity identity);
  }

  /**
   * What is here of the same plug-in.
   *
   * @param kind what it is
   * @param symbolicName of its bundle
   * @param version that runs, or would
   * @param leaving the running bundles that would go
   */
  public record Present(
      PluginKind kind, String symbolicName, Version version, List<Bundle> leaving) {}

  /** What is here already, by the id of the plug-in. */
  @FunctionalInterface
  public interface Here {
    /** What is here of a plug-in. */
    Optional<Present> find(String id);
  }

  /**
   * Looks at an archive, which is the candidate's from then on.
   *
   * @param force whether an older version may take the place of a newer one
   * @param others plug-ins that are here and do not run, by their name
   * @throws org.analyticsstudio.model.problem.ProblemException when it can't be told what plug-in
   *     it is; the archive is removed
   */
  public Candidate inspect(
      StagedArchive archive, Here here, boolean force, Map<String, BundleManifest> others)
      throws IOException {
    try {
      return inspected(archive, here, force, others);
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private Candidate inspected(
      StagedArchive archive, Here here, boolean force, Map<String, BundleManifest> others)
      throws IOException {
    Part plugin = null;
    PluginIdentity identity = null;
    List<Part> libraries = new ArrayList<>();
    for (BundleJar jar : archive.bundles()) {
      Part part = new Part(jar, BundleManifest.read(jar.file()));
      Optional<PluginIdentity> found = identities.read(part.manifest());
      if (found.isPresent() && identity != null) {
        throw Refusals.badIdentity(
                "The archive holds two plug-ins, "
                    + identity.id()
                    + " and "
                    + found.get().id()
                    + ".")
            .asException();
      }
      if (found.isPresent()) {
        plugin = part;
        identity = found.get();
      } else {
        libraries.add(part);
      }
    }
    if (plugin == null || identity == null) {
      throw Refusals.badIdentity(
              "No bundle in the file declares a plug-in: it needs a capability"
                  + " org.analyticsstudio.domain, .adapter or .provider.")
          .asException();
    }
    return checked(archive, identity, plugin, libraries, here, force, others);
  }

  private Candidate checked(
      StagedArchive archive,
      PluginIdentity identity,
      Part plugin,
      List<Part> libraries,
      Here here,
      boolean force,
      Map<String, BundleManifest> others)
      throws IOException {
    Optional<Present> present = here.find(identity.id());
    List<PluginCheck> checks = new ArrayList<>();
    checks.add(
        ok("archive", archive.bundles().size() + (libraries.isEmpty() ? " bundle." : " bundles.")));
    checks.add(ok("checksum", "SHA-256 " + archive.sha256() + "."));
    Finding signature = signature(plugin, libraries);
    checks.add(judged(signature));
    checks.add(ofIdentity(identity, present));
    checks.add(ofApi(identity));
    checks.add(ofCode(plugin, libraries, signature));
    checks.add(ofContent(identity, plugin, signature));
    List<BundleManifest> coming = new ArrayList<>(List.of(plugin.manifest()));
    libraries.forEach(library -> coming.add(library.manifest()));
    Resolution resolution =
        dryRun.of(coming, present.map(Present::leaving).orElse(List.of()), others);
    checks.add(
        resolution.resolves()
            ? ok("resolve", "Everything it needs is here.")
            : failed("resolve", "It " + String.join(" It ", resolution.missing())));
    checks.add(ofVersion(identity, present, force));
    return new Candidate(archive, identity, plugin, libraries, signature, resolution, checks);
  }

  /** The weakest signature of its bundles counts. */
  private Finding signature(Part plugin, List<Part> libraries) throws IOException {
    Finding weakest = signatures.verify(plugin.jar().file(), plugin.jar().sha256());
    for (Part library : libraries) {
      Finding finding = signatures.verify(library.jar().file(), library.jar().sha256());
      if (finding.status().compareTo(weakest.status()) > 0) {
        weakest =
            new Finding(
                finding.status(),
                finding.publisher(),
                "Of its library " + library.manifest().label() + ": " + finding.detail());
      }
    }
    return weakest;
  }

  private PluginCheck judged(Finding signature) {
    if (signature.status().isTrusted()) {
      return ok("signature", signature.detail());
    }
    return rules.allowUnsigned() && signature.status() != SignatureStatus.MODIFIED
        ? ok("signature", signature.detail() + " Allowed here by allow-unsigned.")
        : failed(
            "signature",
            signature.detail()
                + " Only plug-ins of trusted publishers may run; see ./studio trust.");
  }

  private static PluginCheck ofIdentity(PluginIdentity identity, Optional<Present> present) {
    String clash =
        present
            .filter(
                p ->
                    p.kind() != identity.kind()
                        || !p.symbolicName().equals(identity.symbolicName()))
            .map(
                p ->
                    "The id "
                        + identity.id()
                        + " belongs to the "
                        + p.kind().wireName()
                        + " of the bundle "
                        + p.symbolicName()
                        + "; remove that one first.")
            .orElse("");
    return clash.isEmpty()
        ? ok(
            "identity",
            "The "
                + identity.kind().wireName()
                + " "
                + identity.id()
                + " "
                + identity.version()
                + ".")
        : failed("identity", clash);
  }

  private PluginCheck ofApi(PluginIdentity identity) {
    return rules.supports(identity.api())
        ? ok("api", "Made for version " + identity.api() + " of the SPI.")
        : failed(
            "api",
            "It is made for version "
                + identity.api()
                + " of the SPI; this host offers "
                + rules.api()
                + ".");
  }

  private PluginCheck ofCode(Part plugin, List<Part> libraries, Finding signature)
      throws IOException {
    if (signature.status() == SignatureStatus.SHIPPED) {
      return ok("code", "It came with the product.");
    }
    List<String> findings = new ArrayList<>(forbidden.in(plugin.jar().file()));
    for (Part library : libraries) {
      findings.addAll(forbidden.in(library.jar().file()));
    }
    return findings.isEmpty()
        ? ok("code", "Nothing in it names a call that ends the process.")
        : failed("code", "It would end the whole process: " + String.join("; ", findings) + ".");
  }

  private PluginCheck ofContent(PluginIdentity identity, Part plugin, Finding signature)
      throws IOException {
    if (signature.status() == SignatureStatus.SHIPPED) {
      return ok("content", "It came with the product.");
    }
    List<String> findings = new ArrayList<>();
    try (JarContent content = new JarContent(plugin.jar().file())) {
      for (PluginContentCheck check : contentChecks.of(identity)) {
        findings.addAll(check.check(identity.id(), identity.version().toString(), content));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return findings.isEmpty()
        ? ok("content", "Its content is valid.")
        : failed("content", String.join("\n", findings));
  }

  private static PluginCheck ofVersion(
      PluginIdentity identity, Optional<Present> present, boolean force) {
    if (present.isEmpty()) {
      return ok("version", "It is new here.");
    }
    Version here = present.get().version();
    if (identity.version().compareTo(here) >= 0 || force) {
      return ok("version", "It takes the place of " + here + ".");
    }
    return failed(
        "version",
        "The newer version " + here + " is here. Roll back to a kept version, or say force.");
  }

  private static PluginCheck ok(String name, String detail) {
    return new PluginCheck(name, true, detail);
  }

  private static PluginCheck failed(String name, String detail) {
    return new PluginCheck(name, false, detail);
  }
}
