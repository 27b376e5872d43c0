package org.analyticsstudio.plugins.runtime;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.analyticsstudio.api.plugins.PluginKind;
import org.analyticsstudio.spi.plugin.PluginHealth;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Finds out whether a started plug-in is well. */
public final class Health {

  private static final Duration PROBE_LIMIT = Duration.ofSeconds(5);
  private static final long POLL_MILLIS = 10;

  private final BundleContext context;

  /** Asks through this context. */
  public Health(BundleContext context) {
    this.context = context;
  }

  /**
   * Waits until a plug-in offers what its kind is for, and asks it once how it is.
   *
   * @return what went wrong; empty when it is well
   */
  public Optional<Failure> await(InstalledVersion version, Duration limit) {
    PluginKind kind = version.identity().kind();
    if (Offered.serviceOf(kind).isPresent()) {
      Optional<Failure> missing = awaitOffer(version, kind, limit);
      if (missing.isPresent()) {
        return missing;
      }
    }
    return probe(version);
  }

  private Optional<Failure> awaitOffer(InstalledVersion version, PluginKind kind, Duration limit) {
    AtomicReference<Optional<Offered>> offered = new AtomicReference<>(Optional.empty());
    long end = System.nanoTime() + limit.toNanos();
    Optional<Failure> failure =
        TimeLimit.run(
            "plugin-probe-" + version.identity().id(),
            limit.plus(PROBE_LIMIT),
            () -> {
              Optional<Offered> now = Offered.by(version.bundle(), kind, context);
              while (now.isEmpty() && System.nanoTime() < end) {
                pause();
                now = Offered.by(version.bundle(), kind, context);
              }
              offered.set(now);
            });
    if (failure.isPresent()) {
      return failure;
    }
    Optional<Offered> found = Objects.requireNonNull(offered.get());
    if (found.isEmpty()) {
      return Optional.of(
          new Failure(
              "It started and offers no "
                  + kind.wireName()
                  + ": no service "
                  + Offered.serviceOf(kind).orElseThrow().getSimpleName()
                  + " came up within "
                  + limit.toSeconds()
                  + " seconds.",
              ""));
    }
    String id = found.get().id();
    return id.equals(version.identity().id())
        ? Optional.empty()
        : Optional.of(
            new Failure(
                "Its manifest calls it " + version.identity().id() + ", its descriptor " + id + ".",
                ""));
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The wait was interrupted", e);
    }
  }

  /** Asks a plug-in how it is; one that does not say is well while its bundle runs. */
  public Optional<Failure> probe(InstalledVersion version) {
    Bundle bundle = version.bundle();
    if (bundle.getState() != Bundle.ACTIVE) {
      return Optional.of(new Failure("Its bundle stopped by itself.", ""));
    }
    AtomicReference<Optional<Failure>> report = new AtomicReference<>(Optional.empty());
    Optional<Failure> failure =
        TimeLimit.run(
            "plugin-probe-" + version.identity().id(),
            PROBE_LIMIT,
            () -> report.set(reported(bundle)));
    return failure.isPresent() ? failure : Objects.requireNonNull(report.get());
  }

  private Optional<Failure> reported(Bundle bundle) {
    try {
      for (ServiceReference<PluginHealth> reference :
          context.getServiceReferences(PluginHealth.class, null)) {
        if (reference.getBundle() == bundle) {
          PluginHealth health = context.getService(reference);
          try {
            PluginHealth.Report report = health == null ? null : health.report();
            if (report == null || !report.well()) {
              return Optional.of(
                  new Failure(
                      report == null || report.message().isBlank()
                          ? "It says that it is not well."
                          : "It says: " + report.message(),
                      ""));
            }
          } finally {
            context.ungetService(reference);
          }
        }
      }
      return Optional.empty();
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
