package org.analyticsstudio.plugins.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.api.plugins.Plugin;
import org.analyticsstudio.api.plugins.PluginCheck;
import org.analyticsstudio.api.plugins.PluginReport;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.api.plugins.SignatureStatus;
import org.analyticsstudio.api.settings.SecretSettings;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.FieldProblem;
import org.analyticsstudio.plugins.Refusals;
import org.analyticsstudio.plugins.history.PluginHistory;
import org.analyticsstudio.plugins.inspect.Candidate;
import org.analyticsstudio.plugins.log.Packages;
import org.analyticsstudio.plugins.state.DesiredPlugin.Wanted;
import org.analyticsstudio.plugins.state.PluginFiles.Arrival;
import org.analyticsstudio.plugins.state.StoredVersion;

/** The changes that can be made to plug-ins, one at a time. Safe for use by many threads. */
public final class PluginHost {

  private final ChangeLock lock;
  private final Registry registry;
  private final Candidates candidates;
  private final KeptVersions kept;
  private final Activation activation;
  private final Switchover switchover;
  private final PluginViews views;
  private final PluginHistory history;
  private final SecretSettings settings;
  private final InUse inUse;

  PluginHost(
      ChangeLock lock,
      Registry registry,
      Candidates candidates,
      KeptVersions kept,
      Activation activation,
      Switchover switchover,
      PluginViews views,
      PluginHistory history,
      SecretSettings settings,
      InUse inUse) {
    this.lock = lock;
    this.registry = registry;
    this.candidates = candidates;
    this.kept = kept;
    this.activation = activation;
    this.switchover = switchover;
    this.views = views;
    this.history = history;
    this.settings = settings;
    this.inUse = inUse;
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
      return lock.alone(() -> install(by, candidate, progress));
    } catch (IOException e) {
      throw Candidates.unreadable(e);
    }
  }

  private PluginReport install(Principal by, Candidate candidate, Progress progress) {
    refuseFailed(by, candidate);
    Optional<Entry> before = registry.find(candidate.identity().id());
    progress.report(0.5, "Starting " + candidate.identity().name());
    Arrival arrival = kept.store(candidate);
    Plugin running =
        activation.arrived(by, Candidates.entry(candidate, arrival.version()), arrival);
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

  /** Switches a plug-in on. */
  public Plugin enable(Principal by, String id, Progress progress) {
    registry.refuseReadOnly();
    return lock.alone(
        () -> {
          Entry entry = registry.get(id);
          progress.report(0.3, "Starting " + entry.identity().name());
          return entry.installed().isPresent()
              ? views.of(entry)
              : activation.start(
                  by, candidates.again(entry.stored()), Optional.of(entry), "enable");
        });
  }

  /** Switches a plug-in off. */
  public Plugin disable(Principal by, String id, boolean force, Progress progress) {
    registry.refuseReadOnly();
    return lock.alone(
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
                              failure.detailsOrNull()));
            });
  }

  /** Takes a plug-in back to the newest version that was kept before the one that runs. */
  public Plugin rollback(Principal by, String id, Progress progress) {
    registry.refuseReadOnly();
    return lock.alone(
        () -> {
          Entry entry = registry.get(id);
          Entry back =
              kept.before(entry)
                  .orElseThrow(() -> Refusals.nothingTo(id, "rollback").asException());
          progress.report(0.3, "Starting " + back.identity().version());
          return activation.start(
              by, back.withWaiting(Optional.of(entry.stored())), Optional.of(entry), "rollback");
        });
  }

  /** Takes a plug-in to the version that waits. */
  public Plugin update(Principal by, String id, Progress progress) {
    registry.refuseReadOnly();
    return lock.alone(
        () -> {
          Entry entry = registry.get(id);
          StoredVersion waiting =
              entry.waiting().orElseThrow(() -> Refusals.nothingTo(id, "update").asException());
          progress.report(0.3, "Starting " + waiting.version());
          return activation.start(by, candidates.again(waiting), Optional.of(entry), "update");
        });
  }

  /** Removes a plug-in with its files and secrets. */
  public void remove(Principal by, String id, boolean force, Progress progress) {
    registry.refuseReadOnly();
    lock.alone(
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
            settings.forget(id);
            kept.forget(id);
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

  /** The packages of a plug-in's own classes. */
  public Set<String> packages(String id) {
    return Packages.in(registry.get(id).stored().bundle().file());
  }
}
