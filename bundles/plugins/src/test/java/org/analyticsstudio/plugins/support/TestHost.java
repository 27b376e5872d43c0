package org.analyticsstudio.plugins.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.plugins.Plugin;
import org.analyticsstudio.api.plugins.PluginReport;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.api.settings.EnvironmentValues;
import org.analyticsstudio.api.settings.SecretSettings;
import org.analyticsstudio.fixtures.MemorySecrets;
import org.analyticsstudio.fixtures.RecordedAudit;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.principal.Role;
import org.analyticsstudio.plugins.archive.ArchiveLimits;
import org.analyticsstudio.plugins.history.PluginHistory;
import org.analyticsstudio.plugins.inspect.Rules;
import org.analyticsstudio.plugins.lifecycle.DroppedPlugins;
import org.analyticsstudio.plugins.lifecycle.HostParts;
import org.analyticsstudio.plugins.lifecycle.LifecycleRules;
import org.analyticsstudio.plugins.lifecycle.PluginHost;
import org.analyticsstudio.plugins.lifecycle.PluginUses;
import org.analyticsstudio.plugins.signature.ShippedSums;
import org.analyticsstudio.plugins.signature.SignatureVerifier;
import org.analyticsstudio.plugins.signature.TrustStore;
import org.analyticsstudio.store.SqlMetadataStore;
import org.analyticsstudio.store.TestStore;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.launch.Framework;

/** A plug-in host over a real framework and a real store. */
public final class TestHost implements AutoCloseable {

  public static final Principal ADMIN = new Principal("ada", Role.ADMIN);
  private static final String EXPORTED =
      String.join(
          ",",
          "org.analyticsstudio.spi.datasource;version=1.0.0",
          "org.analyticsstudio.spi.plugin;version=1.0.0",
          "org.analyticsstudio.spi.llm;version=1.0.0",
          "org.analyticsstudio.model.settings;version=1.0.0",
          "org.analyticsstudio.model.problem;version=1.0.0");

  public final RecordedAudit audit;
  public final PluginUses uses;
  public final Framework framework;
  public final PluginHistory history;
  private final SqlMetadataStore store;
  private final HostParts parts;

  /** How a host is put together. */
  public static final class Options {
    private boolean allowUnsigned = true;
    private Duration startLimit = Duration.ofSeconds(2);
    private Duration healthWindow = Duration.ZERO;
    private long maxBytes = 5_000_000;
    private Path shippedSums = Path.of("no-such-file");

    public Options allowUnsigned(boolean allow) {
      allowUnsigned = allow;
      return this;
    }

    public Options healthWindow(Duration window) {
      healthWindow = window;
      return this;
    }

    public Options maxBytes(long bytes) {
      maxBytes = bytes;
      return this;
    }

    public Options shippedSums(Path file) {
      shippedSums = file;
      return this;
    }

    public TestHost start(Path home, Path... found) throws IOException, BundleException {
      Map<String, String> settings = new HashMap<>();
      settings.put(Constants.FRAMEWORK_STORAGE, home.resolve("cache").toString());
      settings.put(
          Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
      settings.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
      settings.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "100");
      settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, EXPORTED);
      settings.put("felix.log.level", "0");
      Framework framework = new FrameworkFactory().newFramework(settings);
      framework.start();
      SqlMetadataStore store = TestStore.open(home);
      RecordedAudit audit = new RecordedAudit();
      PluginHistory history = new PluginHistory(store, audit, Clock.systemUTC());
      PluginUses uses = new PluginUses();
      HostParts parts =
          new HostParts(
              framework.getBundleContext(),
              home,
              true,
              new SignatureVerifier(
                  ShippedSums.read(shippedSums),
                  new TrustStore(home.resolve("trust")),
                  Clock.systemUTC()),
              new Rules(allowUnsigned, new Version(1, 0, 0)),
              new LifecycleRules(startLimit, Duration.ofSeconds(2), healthWindow, 3),
              ArchiveLimits.of(maxBytes),
              uses,
              history,
              new SecretSettings(
                  new MemorySecrets(),
                  new EnvironmentValues(Set.of(), name -> null),
                  "plugin/",
                  SecretSettings.Completeness.GROWING));
      TestHost host = new TestHost(framework, store, parts, history, audit, uses);
      parts.boot(List.of(found));
      return host;
    }
  }

  private TestHost(
      Framework framework,
      SqlMetadataStore store,
      HostParts parts,
      PluginHistory history,
      RecordedAudit audit,
      PluginUses uses) {
    this.framework = framework;
    this.store = store;
    this.parts = parts;
    this.history = history;
    this.audit = audit;
    this.uses = uses;
  }

  /** A host that runs unsigned plug-ins. */
  public static TestHost start(Path home) throws IOException, BundleException {
    return new Options().start(home);
  }

  /** Another host on the same folder may have changed something. */
  public void changedElsewhere() {
    parts.changedElsewhere();
  }

  public PluginHost host() {
    return parts.host();
  }

  public DroppedPlugins dropped() {
    return parts.dropped();
  }

  public PluginReport install(PluginJar jar) {
    return install(jar.open());
  }

  public PluginReport install(byte[] file) {
    return install(new ByteArrayInputStream(file));
  }

  public PluginReport install(InputStream file) {
    return host().install(ADMIN, file, false, Progress.unwatched());
  }

  public Plugin plugin(String id) {
    return host().get(id);
  }

  public PluginState state(String id) {
    return plugin(id).state();
  }

  /** How many bundles the framework holds, its own not counted. */
  public int bundles() {
    return framework.getBundleContext().getBundles().length - 1;
  }

  /** The names of the bundles in the order in which they came. */
  public List<String> bundleNames() {
    return Stream.of(framework.getBundleContext().getBundles())
        .sorted(Comparator.comparing(Bundle::getBundleId))
        .skip(1)
        .map(Bundle::getSymbolicName)
        .toList();
  }

  @Override
  public void close() throws BundleException, InterruptedException {
    parts.close();
    framework.stop();
    framework.waitForStop(10_000);
    store.close();
  }
}
