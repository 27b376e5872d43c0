package org.analyticsstudio.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.health.ReadinessCheck;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.plugins.Plugin;
import org.analyticsstudio.api.plugins.PluginContentCheck;
import org.analyticsstudio.api.plugins.PluginEvent;
import org.analyticsstudio.api.plugins.PluginReport;
import org.analyticsstudio.api.plugins.PluginSettings;
import org.analyticsstudio.api.plugins.PluginUse;
import org.analyticsstudio.api.plugins.Plugins;
import org.analyticsstudio.api.security.Secrets;
import org.analyticsstudio.api.settings.EnvironmentValues;
import org.analyticsstudio.api.settings.SecretSettings;
import org.analyticsstudio.api.settings.SettingsFile;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.MetadataStore.Subscription;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.plugins.door.FolderWatch;
import org.analyticsstudio.plugins.history.PluginHistory;
import org.analyticsstudio.plugins.inspect.Rules;
import org.analyticsstudio.plugins.lifecycle.HostParts;
import org.analyticsstudio.plugins.lifecycle.PluginHost;
import org.analyticsstudio.plugins.lifecycle.PluginUses;
import org.analyticsstudio.plugins.log.PluginLog;
import org.analyticsstudio.plugins.signature.ShippedSums;
import org.analyticsstudio.plugins.signature.SignatureVerifier;
import org.analyticsstudio.plugins.signature.TrustStore;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the plug-in host. What should be there is brought about on a thread of its own, so that a
 * plug-in that hangs holds up nobody.
 */
@Component(
    service = {Plugins.class, ReadinessCheck.class},
    immediate = true,
    configurationPid = "plugins")
public final class PluginsComponent implements Plugins, ReadinessCheck {

  private static final Logger LOG = LoggerFactory.getLogger(PluginsComponent.class);
  private static final Version SPI = new Version(1, 1, 0);

  private final PluginUses uses = new PluginUses();
  private final HostParts parts;
  private final PluginHost host;
  private final PluginHistory history;
  private final PluginLog log;
  private final FolderWatch folders;
  private final long maxFileBytes;
  private final BootThread boot;
  private final Subscription changes;
  // On a thread of its own: what another process has started may take a while to start here.
  private final ExecutorService takingOver =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "plugins-of-other-processes");
            thread.setDaemon(true);
            return thread;
          });

  /** Begins to start what should be there. */
  @Activate
  public PluginsComponent(
      BundleContext context,
      Map<String, Object> properties,
      @Reference MetadataStore store,
      @Reference AuditLog audit,
      @Reference Secrets secrets,
      @Reference ConfigurationAdmin configurations)
      throws IOException {
    Path home = Path.of(context.getProperty("studio.home")).toAbsolutePath().normalize();
    Path shared = Path.of(context.getProperty("studio.shared")).toAbsolutePath().normalize();
    Path installation =
        Path.of(context.getProperty("studio.installation")).toAbsolutePath().normalize();
    SettingsFile file = new SettingsFile("plugins.cfg", properties);
    HostSettings settings = HostSettings.of(file);
    file.problems().forEach(LOG::warn);
    this.history = new PluginHistory(store, audit, Clock.systemUTC());
    this.log = new PluginLog(home.resolve("logs/studio.log"));
    this.parts =
        new HostParts(
            context,
            shared,
            "true".equals(context.getProperty("studio.shared.alone")),
            new SignatureVerifier(
                ShippedSums.read(installation.resolve("lib/shipped-plugins.sha256")),
                new TrustStore(shared.resolve("trust")),
                Clock.systemUTC()),
            new Rules(allowsUnsigned(context, settings), SPI),
            settings.lifecycle(),
            settings.archives(),
            uses,
            history,
            new SecretSettings(
                secrets,
                new EnvironmentValues(settings.environmentNames(), System::getenv),
                "plugin/",
                SecretSettings.Completeness.GROWING));
    this.host = parts.host();
    this.maxFileBytes = settings.archives().maxFileBytes();
    Path dropFolder = Files.createDirectories(home.resolve("plugins"));
    this.folders =
        new FolderWatch(
            context, List.of(installation.resolve("plugins"), dropFolder), parts.dropped());
    this.boot =
        new BootThread(
            () -> {
              parts.boot(folders.atStart());
              folders.open(configurations, settings.poll(), home);
            });
    boot.start();
    this.changes =
        store.onChangeElsewhere(Set.of("plugin_events"), () -> takingOver.execute(this::takeOver));
  }

  private void takeOver() {
    try {
      parts.changedElsewhere();
    } catch (RuntimeException e) {
      LOG.error("What another process changed of the plug-ins could not be taken over", e);
    }
  }

  private static boolean allowsUnsigned(BundleContext context, HostSettings settings) {
    boolean dev = "true".equals(context.getProperty("studio.dev"));
    boolean allowed = settings.allowUnsigned().orElse(dev);
    if (allowed) {
      LOG.warn(
          "Plug-ins run here that nobody trusted signed ({}).",
          settings.allowUnsigned().isPresent() ? "allow-unsigned in plugins.cfg" : "--dev");
    }
    return allowed;
  }

  @Override
  public long maxFileBytes() {
    return maxFileBytes;
  }

  @Modified
  void change(Map<String, Object> properties) {
    LOG.warn("plugins.cfg was changed; that counts from the next start on.");
  }

  @Override
  public List<String> missing() {
    return boot.missing();
  }

  @Deactivate
  void close() {
    changes.close();
    takingOver.shutdown();
    boot.close();
    folders.close();
    parts.close();
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addUse(PluginUse use) {
    uses.add(use);
  }

  void removeUse(PluginUse use) {
    uses.remove(use);
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void addContentCheck(PluginContentCheck check) {
    uses.add(check);
  }

  void removeContentCheck(PluginContentCheck check) {
    uses.remove(check);
  }

  @Override
  public List<Plugin> list() {
    return host.list();
  }

  @Override
  public Plugin get(String id) {
    return host.get(id);
  }

  @Override
  public boolean isReadOnly() {
    return host.isReadOnly();
  }

  @Override
  public PluginReport inspect(Principal by, String fileName, InputStream file, Progress progress) {
    return host.inspect(file, progress);
  }

  @Override
  public PluginReport install(
      Principal by, String fileName, InputStream file, boolean force, Progress progress) {
    return host.install(by, file, force, progress);
  }

  @Override
  public Plugin enable(Principal by, String id, Progress progress) {
    return host.enable(by, id, progress);
  }

  @Override
  public Plugin disable(Principal by, String id, boolean force, Progress progress) {
    return host.disable(by, id, force, progress);
  }

  @Override
  public Plugin rollback(Principal by, String id, Progress progress) {
    return host.rollback(by, id, progress);
  }

  @Override
  public Plugin update(Principal by, String id, Progress progress) {
    return host.update(by, id, progress);
  }

  @Override
  public void remove(Principal by, String id, boolean force, Progress progress) {
    host.remove(by, id, force, progress);
  }

  @Override
  public Page<PluginEvent> history(@Nullable String id, PageRequest page) {
    if (id != null && !history.knows(id)) {
      host.get(id);
    }
    return history.list(id, page);
  }

  @Override
  public PluginSettings settings(String id) {
    return parts.configuration().shown(id);
  }

  @Override
  public PluginSettings saveSettings(
      Principal by, String id, Map<String, String> values, Map<String, String> secrets) {
    return parts.configuration().save(by, id, values, secrets);
  }

  @Override
  public Settings resolvedSettings(String id) {
    return parts.configuration().resolved(id);
  }

  @Override
  public List<LogLine> log(String id, int limit) {
    try {
      return log.of(id, host.packages(id), limit);
    } catch (IOException e) {
      throw new ProblemException(Refusals.stateFailed("The log can't be read."), e);
    } catch (UncheckedIOException e) {
      throw new ProblemException(Refusals.stateFailed("The log can't be read."), e);
    }
  }
}
