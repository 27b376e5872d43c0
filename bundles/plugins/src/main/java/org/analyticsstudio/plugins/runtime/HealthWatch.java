package org.analyticsstudio.plugins.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a plug-in some times after its start how it is. */
public final class HealthWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);
  private static final long MOST_PROBES = 15;
  private static final long SHORTEST_MILLIS = 200;

  private final Health health;
  private final Duration window;
  private final ScheduledThreadPoolExecutor clock;

  /** Watches each for this long; not at all when it is zero. */
  public HealthWatch(Health health, Duration window) {
    this.health = health;
    this.window = window;
    this.clock =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "plugin-health");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
  }

  /** Watches a version that was started until the window has passed, it left, or it is not well. */
  public void begin(InstalledVersion version, BiConsumer<InstalledVersion, Failure> notWell) {
    if (window.isZero()) {
      return;
    }
    long step = Math.max(window.toMillis() / MOST_PROBES, SHORTEST_MILLIS);
    long end = System.nanoTime() + window.toNanos();
    AtomicReference<@Nullable ScheduledFuture<?>> watch = new AtomicReference<>();
    watch.set(
        clock.scheduleWithFixedDelay(
            () -> {
              if (System.nanoTime() - end > 0 || hasLeft(version) || !isWell(version, notWell)) {
                ScheduledFuture<?> self = watch.get();
                if (self != null) {
                  self.cancel(false);
                }
              }
            },
            step,
            step,
            TimeUnit.MILLISECONDS));
  }

  private static boolean hasLeft(InstalledVersion version) {
    return version.bundle().getState() == Bundle.UNINSTALLED;
  }

  private boolean isWell(InstalledVersion version, BiConsumer<InstalledVersion, Failure> notWell) {
    try {
      Optional<Failure> failure = health.probe(version);
      failure.ifPresent(found -> notWell.accept(version, found));
      return failure.isEmpty();
    } catch (RuntimeException e) {
      LOG.error("The health of {} could not be judged", version.identity().id(), e);
      return false;
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
