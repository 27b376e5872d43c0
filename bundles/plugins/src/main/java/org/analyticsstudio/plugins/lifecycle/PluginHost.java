package org.analyticsstudio.plugins.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.plugins.Plugin;
import org.analyticsstudio.api.plugins.PluginCheck;
import org.analyticsstudio.api.plugins.PluginReport;
import org.analyticsstudio.api.plugins.PluginSettings;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.api.plugins.SignatureStatus;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.settings.Settings;
import org.analyticsstudio.model.settings.SettingsSchema;
import org.analyticsstudio.plugins.Refusals;
import org.analyticsstudio.plugins.history.PluginHistory;
import org.analyticsstudio.plugins.inspect.Candidate;
import org.analyticsstudio.plugins.settings.SettingsStore;
import org.analyticsstudio.plugins.state.DesiredPlugin;
import org.analyticsstudio.plugins.state.DesiredPlugin.Wanted;
import org.analyticsstudio.plugins.state.PluginFiles;
import org.analyticsstudio.plugins.state.StoredVersion;

/** The changes that can be made to plug-ins, one at a time. Safe for use by many threads. */
public final class PluginHost {

  private final Registry registry;
  private final Candidates candidates;
  private final PluginFiles files;
  private final Switchover switchover;
  private final PluginViews views;
  private final PluginHistory history;
  private final SettingsStore settings;
  private final HealthWatch watch;
  private final InUse inUse;
  private final LifecycleRules limits;
  private final ReentrantLock change = new ReentrantLock(true);

  PluginHost(
      Registry registry,
      Candidates candidates,
      PluginFiles files,
      Switchover switchover,
      PluginViews views,
      PluginHistory history,
      SettingsStore settings,
      HealthWatch watch,
      InUse inUse,
      LifecycleRules limits) {
    this.registry = registry;
    this.candidates = candidates;
    this.files = files;
    this.switchover = switchover;
    this.views = views;
    this.history = history;
    this.settings = settings;
    this.watch = watch;
    this.inUse = inUse;
    this.limits = limits;
  }

  /** Makes a change while no other is made. */
  <T> T alone(Supplier<T> work) {
    change.lock();
    try {
      return work.get();
    } finally {
      change.unlock();
    }
  }

  /** All plug-ins. */
  public List<Plugin> list() {
    return views.ofAll(registry.all());
  }

  /** One plug-in. */
  public Plugin get(String id) {
    return views.of(registry.get(id));
  }

  /** Whether nothing can be changed here. */
  public boolean isReadOnly() {
    return registry.isReadOnly();
  }

  /** Looks at a file and keeps nothing. */
  public PluginReport inspect(InputStream file, Progress progress) {
    progress.report(0.1, "Checking the file");
    try (Candidate candidate = candidates.of(file, false)) {
      return views.report(candidate, registry.find(candidate.identity().id()), null);
    } catch (IOException e) {
      throw Candidates.unreadable(e);
    }
  }

  /** Installs a file, or updates what is there. */
  public PluginReport install(Principal by, InputStream file, boolean force, Progress progress) {
    registry.refuseReadOnly();
    progress.report(0.1, "Checking the file");
    try (Candidate candidate = candidates.of(file, force)) {
      return alone(() -> install(by, candidate, progress));
    } catch (IOException e) {
      throw Candidates.unreadable(e);
    }
  }

  private PluginReport install(Principal by, Candidate candidate, Progress progress) {
    String id = candidate.identity().id();
    refuseFailed(by, candidate);
    Optional<Entry> before = registry.find(id);
    progress.report(0.5, "Starting " + candidate.identity().name());
    List<StoredVersion> kept = versions(id);
    StoredVersion stored = store(candidate);
    Entry next = Candidates.entry(candidate, stored);
    boolean update = before.flatMap(Entry::installed).isPresent();
    Plugin running;
    try {
      running = start(by, next, before, update ? "update" : "install");
    } catch (ProblemException e) {
      // What never ran is nothing to go back to.
      if (update && !kept.contains(stored)) {
        discard(stored);
      }
      throw e;
    }
    progress.report(1, "Done");
    return views.report(candidate, before, running);
  }

  private void refuseFailed(Principal by, Candidate candidate) {
    List<PluginCheck> failures = candidate.failures();
    if (failures.isEmpty()) {
      return;
    }
    PluginCheck first = failures.get(0);
    history.add(
        candidate.identity().id(),
        candidate.identity().version().toString(),
        by.name(),
        "refuse",
        false,
        first.detail(),
        candidate.resolution().details().isBlank() ? null : candidate.resolution().details());
    List<FieldProblem> errors = new ArrayList<>();
    failures.forEach(f -> errors.add(FieldProblem.of(f.name(), "check_failed", f.detail())));
    throw Refusals.checkFailed(candidate.identity().id(), first.name(), first.detail())
        .withErrors(errors)
        .withHint("Nothing was changed.")
        .asException();
  }

  private StoredVersion store(Candidate candidate) {
    try {
      return files.store(candidate);
    } catch (IOException e) {
      throw new ProblemException(
          Refusals.stateFailed("The plug-in can't be stored; is the home folder full?"), e);
    }
  }

  private List<StoredVersion> versions(String id) {
    try {
      return files.versions(id);
    } catch (IOException e) {
      throw Candidates.unreadable(e);
    }
  }

  private void discard(StoredVersion stored) {
    try {
      files.delete(stored);
    } catch (IOException e) {
      history.add(
          stored.id(),
          stored.version(),
          Principal.SYSTEM.name(),
          "prune",
          false,
          "The version that could not be started could not be removed.",
          e.toString());
    }
  }

  /** Starts a version in place of what runs, and remembers it as what should run. */
  private Plugin start(Principal by, Entry next, Optional<Entry> before, String step) {
    Optional<InstalledVersion> running = before.flatMap(Entry::installed);
    if (running.filter(r -> r.stored().folder().equals(next.stored().folder())).isPresent()) {
      return views.of(before.orElseThrow());
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
          next.id(),
          version,
          by.name(),
          step,
          false,
          failure.reason(),
          failure.details().isBlank() ? null : failure.details());
      throw Refusals.startFailed(next.id(), failure.reason()).asException();
    }
    registry.put(outcome.entry());
    registry.desire(next.id(), version, Wanted.ACTIVE);
    history.add(
        next.id(),
        version,
        by.name(),
        step,
        true,
        before
            .flatMap(Entry::installed)
            .map(b -> "Took the place of " + b.identity().version() + ".")
            .orElse("Runs."),
        null);
    prune(outcome.entry());
    outcome.entry().installed().ifPresent(installed -> watch.begin(installed, this::notWell));
    return views.of(outcome.entry());
  }

  /** Starts a version that was found and checked. */
  Plugin start(Principal by, Entry next) {
    return alone(
        () -> {
          Optional<Entry> before = registry.find(next.id());
          boolean update = before.flatMap(Entry::installed).isPresent();
          return start(by, next, before, update ? "update" : "install");
        });
  }

  private void prune(Entry entry) {
    try {
      List<StoredVersion> others =
          files.versions(entry.id()).stream()
              .filter(v -> !v.folder().equals(entry.stored().folder()))
              .toList();
      for (StoredVersion old :
          others.subList(Math.min(limits.keptVersions(), others.size()), others.size())) {
        files.delete(old);
      }
    } catch (IOException e) {
      history.add(
          entry.id(),
          entry.identity().version().toString(),
          Principal.SYSTEM.name(),
          "prune",
          false,
          "Old versions could not be removed.",
          e.toString());
    }
  }

  /** A plug-in turned out not to be well after its start: back to what was good before. */
  private void notWell(InstalledVersion version, Failure failure) {
    alone(
        () -> {
          Entry entry = registry.find(version.identity().id()).orElse(null);
          if (entry == null || entry.installed().filter(i -> i == version).isEmpty()) {
            return false;
          }
          String number = version.identity().version().toString();
          String details = failure.details().isBlank() ? null : failure.details();
          Optional<Entry> good = kept(entry);
          history.add(
              entry.id(),
              number,
              Principal.SYSTEM.name(),
              "health",
              false,
              failure.reason(),
              details);
          if (good.isPresent()) {
            Switchover.Outcome outcome = switchover.start(good.get(), Optional.of(version));
            if (outcome.failure().isEmpty()) {
              String back = good.get().identity().version().toString();
              registry.put(outcome.entry().withWaiting(Optional.of(version.stored())));
              registry.desire(entry.id(), back, Wanted.ACTIVE);
              history.add(
                  entry.id(),
                  back,
                  Principal.SYSTEM.name(),
                  "rollback",
                  true,
                  "Taken back from " + number + ", which was not well: " + failure.reason(),
                  null);
              return true;
            }
          }
          registry.put(entry.with(PluginState.STOPPING));
          var unused = switchover.stop(version);
          registry.put(
              entry.stopped(PluginState.FAILED).failed(PluginState.FAILED, failure, List.of()));
          return true;
        });
  }

  /** Switches a plug-in on. */
  public Plugin enable(Principal by, String id, Progress progress) {
    registry.refuseReadOnly();
    return alone(
        () -> {
          Entry entry = registry.get(id);
          progress.report(0.3, "Starting " + entry.identity().name());
          return entry.installed().isPresent()
              ? views.of(entry)
              : start(by, candidates.again(entry.stored()), Optional.of(entry), "enable");
        });
  }

  /** Switches a plug-in off. */
  public Plugin disable(Principal by, String id, boolean force, Progress progress) {
    registry.refuseReadOnly();
    return alone(
        () -> {
          Entry entry = registry.get(id);
          inUse.refuse(entry, force);
          progress.report(0.3, "Letting running work end");
          stop(entry);
          Entry stopped = entry.stopped(PluginState.DISABLED);
          registry.put(stopped);
          registry.desire(id, entry.identity().version().toString(), Wanted.DISABLED);
          history.add(
              id,
              entry.identity().version().toString(),
              by.name(),
              "disable",
              true,
              "Switched off.",
              null);
          return views.of(stopped);
        });
  }

  private void stop(Entry entry) {
    entry
        .installed()
        .ifPresent(
            installed -> {
              registry.put(entry.with(PluginState.STOPPING));
              switchover
                  .stop(installed)
                  .ifPresent(
                      failure ->
                          history.add(
                              entry.id(),
                              entry.identity().version().toString(),
                              Principal.SYSTEM.name(),
                              "stop",
                              false,
                              failure.reason(),
                              failure.details()));
            });
  }

  /** Takes a plug-in back to the newest version that was kept before the one that runs. */
  public Plugin rollback(Principal by, String id, Progress progress) {
    registry.refuseReadOnly();
    return alone(
        () -> {
          Entry entry = registry.get(id);
          Entry back =
              kept(entry).orElseThrow(() -> Refusals.nothingTo(id, "rollback").asException());
          progress.report(0.3, "Starting " + back.identity().version());
          return start(
              by, back.withWaiting(Optional.of(entry.stored())), Optional.of(entry), "rollback");
        });
  }

  private Optional<Entry> kept(Entry entry) {
    Instant stored = entry.stored().storedAt();
    try {
      return files.versions(entry.id()).stream()
          .filter(v -> v.storedAt().isBefore(stored))
          .findFirst()
          .map(candidates::again);
    } catch (IOException e) {
      throw Candidates.unreadable(e);
    }
  }

  /** Takes a plug-in to the version that waits. */
  public Plugin update(Principal by, String id, Progress progress) {
    registry.refuseReadOnly();
    return alone(
        () -> {
          Entry entry = registry.get(id);
          StoredVersion waiting =
              entry.waiting().orElseThrow(() -> Refusals.nothingTo(id, "update").asException());
          progress.report(0.3, "Starting " + waiting.version());
          return start(by, candidates.again(waiting), Optional.of(entry), "update");
        });
  }

  /** Removes a plug-in with its files and secrets. */
  public void remove(Principal by, String id, boolean force, Progress progress) {
    registry.refuseReadOnly();
    alone(
        () -> {
          Entry entry = registry.get(id);
          inUse.refuse(entry, force);
          progress.report(0.3, "Letting running work end");
          stop(entry);
          boolean shipped = entry.signature().status() == SignatureStatus.SHIPPED;
          if (shipped) {
            registry.put(entry.stopped(PluginState.STAGED));
            registry.desire(id, entry.identity().version().toString(), Wanted.REMOVED);
          } else {
            registry.remove(id);
            registry.desire(state -> state.without(id));
            forget(entry);
          }
          history.add(
              id,
              entry.identity().version().toString(),
              by.name(),
              "remove",
              true,
              shipped
                  ? "Removed; it came with the product and can be switched on again."
                  : "Removed.",
              null);
          return true;
        });
  }

  private void forget(Entry entry) {
    settings.forget(entry.id());
    try {
      for (StoredVersion version : files.versions(entry.id())) {
        files.delete(version);
      }
    } catch (IOException e) {
      throw Candidates.unreadable(e);
    }
  }

  /** What can be and was set. */
  public PluginSettings settings(String id) {
    Entry entry = registry.get(id);
    return settings.shown(id, entry.settings(), values(id));
  }

  /** Changes settings. */
  public PluginSettings saveSettings(
      Principal by, String id, Map<String, String> values, Map<String, String> secrets) {
    return alone(
        () -> {
          Entry entry = registry.get(id);
          if (!values.isEmpty()) {
            registry.refuseReadOnly();
          }
          Map<String, String> merged =
              settings.save(id, entry.settings(), values(id), values, secrets);
          String version = entry.identity().version().toString();
          registry.desire(
              state ->
                  state.with(
                      id,
                      state
                          .find(id)
                          .orElseGet(() -> new DesiredPlugin(version, Wanted.ACTIVE, Map.of()))
                          .withSettings(merged)));
          List<String> changed = new ArrayList<>(values.keySet());
          changed.addAll(secrets.keySet());
          history.add(
              id,
              version,
              by.name(),
              "settings",
              true,
              "Changed " + String.join(", ", changed) + ".",
              null);
          return settings.shown(id, entry.settings(), merged);
        });
  }

  /** The settings a plug-in is to be opened with. */
  public Settings resolvedSettings(String id) {
    SettingsSchema schema = registry.get(id).settings();
    return settings.resolved(id, schema, values(id));
  }

  private Map<String, String> values(String id) {
    return registry.desired().find(id).map(DesiredPlugin::settings).orElse(Map.of());
  }

  /** The packages of a plug-in's own classes, as its manifest lists them. */
  public Optional<String> privatePackages(String id) {
    return registry.get(id).manifest().header("Private-Package");
  }
}
