package org.analyticsstudio.plugins.lifecycle;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.plugins.identity.BundleManifest;
import org.analyticsstudio.plugins.identity.PluginIdentity;
import org.analyticsstudio.plugins.runtime.Failure;
import org.analyticsstudio.plugins.runtime.InstalledVersion;
import org.analyticsstudio.plugins.signature.SignatureVerifier.Finding;
import org.analyticsstudio.plugins.state.StoredVersion;

/**
 * What the host knows of a plug-in. Immutable: a change makes another one.
 *
 * @param identity what it is, in the version that runs or would
 * @param signature who signed that version
 * @param manifest of that version's bundle
 * @param stored the files of that version
 * @param installed the version that is in the framework
 * @param settings what can be set, as far as it ever ran
 * @param state where it stands, when no framework state says better
 * @param failure why it does not run
 * @param missing what it needs and is not there
 * @param waiting a newer version that was found and is not installed
 */
record Entry(
    PluginIdentity identity,
    Finding signature,
    BundleManifest manifest,
    StoredVersion stored,
    Optional<InstalledVersion> installed,
    SettingsSchema settings,
    PluginState state,
    Optional<Failure> failure,
    List<String> missing,
    Optional<StoredVersion> waiting) {

  Entry {
    missing = List.copyOf(missing);
  }

  String id() {
    return identity.id();
  }

  Entry with(PluginState other) {
    return new Entry(
        identity, signature, manifest, stored, installed, settings, other, failure, missing,
        waiting);
  }

  Entry withStored(StoredVersion other) {
    return new Entry(
        identity, signature, manifest, other, installed, settings, state, failure, missing,
        waiting);
  }

  Entry running(InstalledVersion version, SettingsSchema schema) {
    return new Entry(
        identity,
        signature,
        manifest,
        stored,
        Optional.of(version),
        schema,
        PluginState.ACTIVE,
        Optional.empty(),
        List.of(),
        waiting);
  }

  Entry stopped(PluginState why) {
    return new Entry(
        identity,
        signature,
        manifest,
        stored,
        Optional.empty(),
        settings,
        why,
        Optional.empty(),
        List.of(),
        waiting);
  }

  Entry failed(PluginState why, Failure reason, List<String> needs) {
    return new Entry(
        identity,
        signature,
        manifest,
        stored,
        installed,
        settings,
        why,
        Optional.of(reason),
        needs,
        waiting);
  }

  Entry withWaiting(Optional<StoredVersion> newer) {
    return new Entry(
        identity, signature, manifest, stored, installed, settings, state, failure, missing, newer);
  }
}
