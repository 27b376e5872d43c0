package org.analyticsstudio.plugins.lifecycle;

import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.plugins.Plugin;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.Refusals;
import org.analyticsstudio.plugins.history.PluginHistory;
import org.analyticsstudio.plugins.runtime.Failure;
import org.analyticsstudio.plugins.runtime.HealthWatch;
import org.analyticsstudio.plugins.runtime.InstalledVersion;
import org.analyticsstudio.plugins.state.DesiredPlugin.Wanted;
import org.analyticsstudio.plugins.state.PluginFiles.Arrival;

/**
 * Makes one version the one that runs and should run, and takes it back when it turns out not to be
 * well. Used under the lock for changes.
 */
final class Activation {

  private final ChangeLock lock;
  private final Registry registry;
  private final Switchover switchover;
  private final KeptVersions kept;
  private final PluginViews views;
  private final PluginHistory history;
  private final HealthWatch watch;

  Activation(
      ChangeLock lock,
      Registry registry,
      Switchover switchover,
      KeptVersions kept,
      PluginViews views,
      PluginHistory history,
      HealthWatch watch) {
    this.lock = lock;
    this.registry = registry;
    this.switchover = switchover;
    this.kept = kept;
    this.views = views;
    this.history = history;
    this.watch = watch;
  }

  /**
   * Starts a version that came just now. An update that can't be started is not kept; what is new
   * here stays in the list with the reason.
   *
   * @param found the version as an entry that does not run
   * @param arrival its files
   * @throws ProblemException when it does not run; what ran before still does
   */
  Plugin arrived(Principal by, Entry found, Arrival arrival) {
    Optional<Entry> before = registry.find(found.id());
    boolean update = before.flatMap(Entry::installed).isPresent();
    Entry next = found.withStored(kept.newest(arrival));
    try {
      return start(by, next, before, update ? "update" : "install");
    } catch (ProblemException e) {
      if (update) {
        kept.undo(arrival);
      }
      throw e;
    }
  }

  /**
   * Starts a version in place of what runs, and remembers it as what should run.
   *
   * @param step what the history calls it
   * @throws ProblemException when it does not run; what ran before still does
   */
  Plugin start(Principal by, Entry next, Optional<Entry> before, String step) {
    Optional<InstalledVersion> running = before.flatMap(Entry::installed);
    if (running.filter(r -> r.stored().folder().equals(next.stored().folder())).isPresent()) {
      Entry same = before.orElseThrow().withStored(next.stored());
      registry.put(same);
      return views.of(same);
    }
    if (running.isEmpty()) {
      registry.put(next.with(PluginState.STARTING));
    }
    Switchover.Outcome outcome = switchover.start(next, running);
    String version = next.identity().version().toString();
    if (outcome.failure().isPresent()) {
      Failure failure = outcome.failure().get();
      registry.put(running.isPresent() ? before.orElseThrow() : outcome.entry());
      history.add(
          next.id(), version, by.name(), step, false, failure.reason(), failure.detailsOrNull());
      throw Refusals.startFailed(
              next.id(), failure.reason(), running.map(r -> r.identity().version().toString()))
          .asException();
    }
    registry.put(outcome.entry());
    registry.desire(next.id(), version, Wanted.ACTIVE);
    history.add(
        next.id(),
        version,
        by.name(),
        step,
        true,
        running.map(b -> "Took the place of " + b.identity().version() + ".").orElse("Runs."),
        null);
    kept.prune(outcome.entry());
    outcome.entry().installed().ifPresent(installed -> watch.begin(installed, this::notWell));
    return views.of(outcome.entry());
  }

  /** A plug-in turned out not to be well after its start: back to what was good before. */
  private void notWell(InstalledVersion version, Failure failure) {
    lock.alone(
        () -> {
          Entry entry = registry.find(version.identity().id()).orElse(null);
          if (entry == null || entry.installed().filter(i -> i == version).isEmpty()) {
            return false;
          }
          history.add(
              entry.id(),
              version.identity().version().toString(),
              Principal.SYSTEM.name(),
              "health",
              false,
              failure.reason(),
              failure.detailsOrNull());
          return takenBack(entry, version, failure) || stopped(entry, version, failure);
        });
  }

  private boolean takenBack(Entry entry, InstalledVersion version, Failure failure) {
    Optional<Entry> good = kept.before(entry);
    if (good.isEmpty()) {
      return false;
    }
    Switchover.Outcome outcome = switchover.start(good.get(), Optional.of(version));
    if (outcome.failure().isPresent()) {
      return false;
    }
    String back = good.get().identity().version().toString();
    registry.put(outcome.entry().withWaiting(Optional.of(version.stored())));
    registry.desire(entry.id(), back, Wanted.ACTIVE);
    history.add(
        entry.id(),
        back,
        Principal.SYSTEM.name(),
        "rollback",
        true,
        "Taken back from "
            + version.identity().version()
            + ", which was not well: "
            + failure.reason(),
        null);
    return true;
  }

  private boolean stopped(Entry entry, InstalledVersion version, Failure failure) {
    registry.put(entry.with(PluginState.STOPPING));
    switchover
        .stop(version)
        .ifPresent(
            left ->
                history.add(
                    entry.id(),
                    version.identity().version().toString(),
                    Principal.SYSTEM.name(),
                    "stop",
                    false,
                    left.reason(),
                    left.detailsOrNull()));
    registry.put(entry.stopped(PluginState.FAILED).failed(PluginState.FAILED, failure, List.of()));
    return true;
  }
}
