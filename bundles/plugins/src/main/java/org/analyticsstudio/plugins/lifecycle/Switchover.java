package org.analyticsstudio.plugins.lifecycle;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.plugins.inspect.Rules;
import org.analyticsstudio.plugins.log.Packages;
import org.analyticsstudio.plugins.log.PluginLoggers;
import org.analyticsstudio.plugins.runtime.Bundles;
import org.analyticsstudio.plugins.runtime.Failure;
import org.analyticsstudio.plugins.runtime.Health;
import org.analyticsstudio.plugins.runtime.InstalledVersion;
import org.analyticsstudio.plugins.runtime.Offered;
import org.analyticsstudio.plugins.signature.SignatureVerifier.Finding;
import org.analyticsstudio.plugins.state.PluginFiles;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Brings versions into the framework and out of it. A new version is started and found well before
 * the one before it is stopped, so that a bad one never costs a good one, and nobody waits. Used
 * under the host's lock.
 */
final class Switchover {

  private final BundleContext context;
  private final Bundles bundles;
  private final Health health;
  private final PluginLoggers loggers;
  private final PluginFiles files;
  private final Rules rules;
  private final LifecycleRules limits;

  Switchover(
      BundleContext context,
      Bundles bundles,
      Health health,
      PluginLoggers loggers,
      PluginFiles files,
      Rules rules,
      LifecycleRules limits) {
    this.context = context;
    this.bundles = bundles;
    this.health = health;
    this.loggers = loggers;
    this.files = files;
    this.rules = rules;
    this.limits = limits;
  }

  /**
   * How a switch ended.
   *
   * @param entry how the plug-in stands now
   * @param failure why the new version does not run
   */
  record Outcome(Entry entry, Optional<Failure> failure) {}

  /**
   * Starts a version in place of the one that runs.
   *
   * @param next the version that should run; it has nothing installed
   * @param before the version that runs
   * @return the entry to keep: the new version running, or the failed one when nothing ran before;
   *     empty entry state of what ran before is left to the caller
   */
  Outcome start(Entry next, Optional<InstalledVersion> before) {
    Optional<Failure> refusal = refusal(next);
    if (refusal.isPresent()) {
      return new Outcome(next.failed(PluginState.BLOCKED, refusal.get(), List.of()), refusal);
    }
    InstalledVersion installed;
    try {
      installed = bundles.install(next.stored(), next.identity(), next.signature());
    } catch (BundleException | RuntimeException e) {
      Failure failure = Failure.of(e);
      return new Outcome(
          next.failed(PluginState.UNRESOLVED, failure, List.of(failure.details())),
          Optional.of(failure));
    }
    loggers.come(installed.bundle().getBundleId(), Packages.in(installed.stored().bundle().file()));
    Optional<Failure> failure = bundles.start(installed, limits.startLimit());
    if (failure.isEmpty()) {
      failure = health.await(installed, limits.startLimit());
    }
    if (failure.isPresent()) {
      withdraw(installed);
      return new Outcome(next.failed(PluginState.FAILED, failure.get(), List.of()), failure);
    }
    Entry running = next.running(installed, settingsOf(installed));
    before.ifPresent(this::stop);
    return new Outcome(running, Optional.empty());
  }

  /** What was checked when it came must still hold when it starts. */
  private Optional<Failure> refusal(Entry next) {
    Finding signature = next.signature();
    if (!signature.status().isTrusted() && !rules.allowUnsigned()) {
      return Optional.of(
          new Failure(
              signature.detail()
                  + " Only plug-ins of trusted publishers may run; see ./studio trust.",
              ""));
    }
    try {
      return files.isIntact(next.stored())
          ? Optional.empty()
          : Optional.of(new Failure("Its file was changed after it was checked.", ""));
    } catch (IOException e) {
      return Optional.of(new Failure("Its file can't be read any more.", e.toString()));
    }
  }

  private SettingsSchema settingsOf(InstalledVersion installed) {
    return Offered.serviceOf(installed.identity().kind()).isEmpty()
        ? SettingsSchema.NONE
        : Offered.by(installed.bundle(), installed.identity().kind(), context)
            .map(Offered::settings)
            .orElse(SettingsSchema.NONE);
  }

  /** Stops a version and takes it out of the framework; who uses it is given time. */
  Optional<Failure> stop(InstalledVersion version) {
    Optional<Failure> failure = bundles.stop(version, limits.stopLimit());
    leave(version);
    return failure;
  }

  private void withdraw(InstalledVersion version) {
    var unused = bundles.stop(version, limits.startLimit());
    leave(version);
  }

  private void leave(InstalledVersion version) {
    bundles.uninstall(version);
    loggers.leave(version.bundle().getBundleId());
  }

  /** How a running version is now. */
  Optional<Failure> probe(InstalledVersion version) {
    return health.probe(version);
  }
}
