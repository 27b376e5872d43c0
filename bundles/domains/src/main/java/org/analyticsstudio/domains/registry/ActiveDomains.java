package org.analyticsstudio.domains.registry;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.analyticsstudio.api.plugins.PluginKind;
import org.analyticsstudio.domain.format.DomainReading;
import org.analyticsstudio.domain.format.HostRules;
import org.analyticsstudio.domain.read.DomainReader;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The domains of the running bundles. A domain is read beside the start of its bundle, never in its
 * way: whoever asks for one that is read for the first time waits, and an older version answers
 * until a newer one is read.
 */
public final class ActiveDomains
    implements BundleTrackerCustomizer<CompletableFuture<ActiveDomain>> {

  private static final Logger LOG = LoggerFactory.getLogger(ActiveDomains.class);

  private static final Duration SUCCESSOR_LIMIT = Duration.ofSeconds(5);

  private final DomainReader reader = new DomainReader();
  private final Supplier<Set<String>> environmentNames;
  private final Executor executor;
  private final Consumer<ActiveDomain> came;
  private final BundleTracker<CompletableFuture<ActiveDomain>> tracker;
  private final Map<Long, Arrival> domains = new ConcurrentHashMap<>();

  /** A domain of a running bundle, which may still be read. */
  private record Arrival(String id, CompletableFuture<ActiveDomain> reading) {}

  /**
   * Domains, once opened.
   *
   * @param environmentNames what an admin lets domains use
   * @param executor reads them
   * @param came told of each domain that was read and is right
   */
  public ActiveDomains(
      BundleContext context,
      Supplier<Set<String>> environmentNames,
      Executor executor,
      Consumer<ActiveDomain> came) {
    this.environmentNames = environmentNames;
    this.executor = executor;
    this.came = came;
    this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
  }

  /** Looks for domains from now on. */
  public void open() {
    tracker.open();
  }

  /** Looks no more. */
  public void close() {
    tracker.close();
  }

  /** By id; of two with one id the higher version. */
  public List<ActiveDomain> list() {
    return domains.values().stream()
        .map(Arrival::id)
        .distinct()
        .sorted()
        .map(this::get)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The domain of this id. */
  public Optional<ActiveDomain> get(String id) {
    List<CompletableFuture<ActiveDomain>> all =
        domains.values().stream()
            .filter(arrival -> arrival.id().equals(id))
            .map(Arrival::reading)
            .toList();
    List<CompletableFuture<ActiveDomain>> read =
        all.stream().filter(CompletableFuture::isDone).toList();
    return (read.isEmpty() ? all : read)
        .stream()
            .map(CompletableFuture::join)
            .max(Comparator.comparing(domain -> Version.parseVersion(domain.version())));
  }

  @Override
  public @Nullable CompletableFuture<ActiveDomain> addingBundle(Bundle bundle, BundleEvent event) {
    List<BundleCapability> capabilities =
        bundle.adapt(BundleRevision.class).getDeclaredCapabilities(PluginKind.DOMAIN.namespace());
    if (capabilities.isEmpty()) {
      return null;
    }
    CompletableFuture<ActiveDomain> reading =
        CompletableFuture.supplyAsync(() -> read(bundle, capabilities.get(0)), executor);
    domains.put(bundle.getBundleId(), new Arrival(idOf(capabilities.get(0)), reading));
    reading.thenAccept(
        domain -> {
          if (domain.domain().isPresent()) {
            came.accept(domain);
          }
        });
    return reading;
  }

  @Override
  public void modifiedBundle(
      Bundle bundle, BundleEvent event, CompletableFuture<ActiveDomain> domain) {}

  @Override
  public void removedBundle(
      Bundle bundle, BundleEvent event, CompletableFuture<ActiveDomain> domain) {
    Arrival leaving = domains.get(bundle.getBundleId());
    if (leaving != null) {
      awaitSuccessors(leaving);
      domains.remove(bundle.getBundleId());
    }
  }

  /** A version leaves when what takes its place can answer; else those who ask would wait. */
  private void awaitSuccessors(Arrival leaving) {
    try {
      CompletableFuture.allOf(
              domains.values().stream()
                  .filter(other -> other != leaving && other.id().equals(leaving.id()))
                  .map(Arrival::reading)
                  .toArray(CompletableFuture<?>[]::new))
          .get(SUCCESSOR_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("The domain {} leaves before another version of it is read", leaving.id(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String idOf(BundleCapability capability) {
    return String.valueOf(capability.getAttributes().get("id"));
  }

  private ActiveDomain read(Bundle bundle, BundleCapability capability) {
    String id = idOf(capability);
    Object named = capability.getAttributes().get("name");
    String name = named == null ? id : named.toString();
    String version = bundle.getVersion().toString();
    BundleContent content = new BundleContent(bundle);
    try {
      DomainReading reading =
          reader.readInstalled(content, new HostRules(environmentNames.get(), id, version));
      if (reading.domain().isPresent()) {
        return new ActiveDomain(
            id, name, reading.domain().get().version(), reading.domain(), null, content);
      }
      String first = reading.findings().get(0).toString();
      LOG.warn("The domain {} can't be used: {}", id, reading.findings());
      return new ActiveDomain(id, name, version, Optional.empty(), first, content);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The domain {} can't be read", id, e);
      return new ActiveDomain(
          id, name, version, Optional.empty(), "Its files can't be read.", content);
    }
  }
}
