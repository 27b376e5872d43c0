package org.analyticsstudio.plugins.lifecycle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.analyticsstudio.api.settings.SecretSettings;
import org.analyticsstudio.plugins.archive.ArchiveLimits;
import org.analyticsstudio.plugins.history.PluginHistory;
import org.analyticsstudio.plugins.inspect.Inspector;
import org.analyticsstudio.plugins.inspect.Rules;
import org.analyticsstudio.plugins.log.PluginLoggers;
import org.analyticsstudio.plugins.resolve.DryRun;
import org.analyticsstudio.plugins.runtime.Bundles;
import org.analyticsstudio.plugins.runtime.Health;
import org.analyticsstudio.plugins.runtime.HealthWatch;
import org.analyticsstudio.plugins.runtime.OwnCheck;
import org.analyticsstudio.plugins.signature.SignatureVerifier;
import org.analyticsstudio.plugins.state.DesiredStateFile;
import org.analyticsstudio.plugins.state.PluginFiles;
import org.osgi.framework.BundleContext;

/** The plug-in host, put together. */
public final class HostParts implements AutoCloseable {

  private final ChangeLock lock;
  private final PluginHost host;
  private final PluginConfiguration configuration;
  private final DroppedPlugins dropped;
  private final Boot boot;
  private final HealthWatch watch;
  private final Reconciliation reconciliation;
  private volatile boolean booted;

  /**
   * Puts a host together.
   *
   * @param folder where {@code plugins.yaml} and the files of the plug-ins are kept, for all
   *     processes that have it in common
   * @param alone whether no other process uses it at this start
   */
  public HostParts(
      BundleContext context,
      Path folder,
      boolean alone,
      SignatureVerifier signatures,
      Rules rules,
      LifecycleRules limits,
      ArchiveLimits archives,
      PluginUses uses,
      PluginHistory history,
      SecretSettings settings) {
    Registry registry = new Registry(new DesiredStateFile(folder.resolve("plugins.yaml")));
    PluginFiles files = new PluginFiles(folder.resolve("plugin-store"));
    Inspector inspector = new Inspector(signatures, uses::checksOf, new DryRun(context), rules);
    Candidates candidates = new Candidates(registry, inspector, signatures, files, archives);
    Health health = new Health(context);
    Switchover switchover =
        new Switchover(
            context, new Bundles(context), health, new PluginLoggers(), files, rules, limits);
    PluginViews views = new PluginViews(context, registry, uses, files, settings);
    KeptVersions kept = new KeptVersions(files, candidates, history, limits.keptVersions());
    this.watch = new HealthWatch(health, limits.healthWindow());
    Offers offers = new Offers(registry, candidates, files, history);
    this.reconciliation = new Reconciliation(registry, offers, switchover, history);
    this.lock = new ChangeLock(folder.resolve("plugin-store"), this::takeOver);
    Activation activation = new Activation(lock, registry, switchover, kept, views, history, watch);
    this.host =
        new PluginHost(
            lock,
            registry,
            candidates,
            kept,
            activation,
            switchover,
            views,
            history,
            settings,
            new InUse(context, registry, uses));
    this.configuration =
        new PluginConfiguration(lock, registry, settings, new OwnCheck(context), history);
    this.dropped = new DroppedPlugins(lock, host, registry, offers, kept, activation);
    this.boot = new Boot(registry, offers, kept, files, switchover, history, alone);
  }

  /** The changes that can be made. */
  public PluginHost host() {
    return host;
  }

  /** What plug-ins are set to. */
  public PluginConfiguration configuration() {
    return configuration;
  }

  /** What happens to dropped files. */
  public DroppedPlugins dropped() {
    return dropped;
  }

  /** Brings about what should be there, while no other change is made. */
  public void boot(List<Path> found) throws IOException {
    IOException[] failure = new IOException[1];
    lock.asFirst(
        () -> {
          try {
            boot.apply(found);
            booted = true;
          } catch (IOException e) {
            failure[0] = e;
          }
          return true;
        });
    if (failure[0] != null) {
      throw failure[0];
    }
  }

  /** Another process may have changed what should be there. */
  public void changedElsewhere() {
    lock.alone(() -> true);
  }

  private void takeOver() {
    if (booted) {
      reconciliation.run();
    }
  }

  @Override
  public void close() {
    watch.close();
  }
}
