package org.analyticsstudio.plugins.lifecycle;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.Refusals;
import org.analyticsstudio.plugins.identity.BundleManifest;
import org.analyticsstudio.plugins.inspect.Inspector.Present;
import org.analyticsstudio.plugins.state.DesiredPlugin;
import org.analyticsstudio.plugins.state.DesiredState;
import org.analyticsstudio.plugins.state.DesiredStateFile;
import org.analyticsstudio.plugins.state.DesiredStateFile.UnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plug-ins the host knows, and what should be there. Reading is free at any time; who changes
 * holds the host's lock.
 */
final class Registry {

  private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

  private final DesiredStateFile file;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private volatile DesiredState desired = DesiredState.EMPTY;
  private volatile boolean unreadable;

  Registry(DesiredStateFile file) {
    this.file = file;
  }

  /** Reads the file; one that can't be understood is left alone and makes all read-only. */
  void load() throws IOException {
    try {
      desired = file.read();
      unreadable = false;
    } catch (UnreadableException e) {
      unreadable = true;
      LOG.error("{} Plug-ins can't be changed until it is mended.", e.getMessage());
    }
  }

  boolean isReadOnly() {
    return unreadable || desired.managed();
  }

  void refuseReadOnly() {
    if (isReadOnly()) {
      throw Refusals.readOnly().asException();
    }
  }

  DesiredState desired() {
    return desired;
  }

  /** Changes what should be there; on disk when this returns, unless the file is kept elsewhere. */
  void desire(UnaryOperator<DesiredState> change) {
    DesiredState changed = change.apply(desired);
    if (changed.equals(desired)) {
      return;
    }
    if (!isReadOnly()) {
      try {
        file.write(changed);
      } catch (IOException e) {
        throw new ProblemException(
            Refusals.stateFailed("plugins.yaml can't be written; is the home folder full?"), e);
      }
    }
    desired = changed;
  }

  /** Sets what should be of one plug-in, keeping its settings. */
  void desire(String id, String version, DesiredPlugin.Wanted wanted) {
    desire(state -> wanting(state, id, version, wanted));
  }

  /** Sets that all of these should run: one change of the file, not one for each. */
  void desireActive(List<Entry> running) {
    desire(
        state -> {
          DesiredState all = state;
          for (Entry entry : running) {
            String version = entry.identity().version().toString();
            all = wanting(all, entry.id(), version, DesiredPlugin.Wanted.ACTIVE);
          }
          return all;
        });
  }

  private static DesiredState wanting(
      DesiredState state, String id, String version, DesiredPlugin.Wanted wanted) {
    return state.with(
        id,
        state
            .find(id)
            .map(known -> known.withVersion(version).with(wanted))
            .orElseGet(() -> new DesiredPlugin(version, wanted, Map.of())));
  }

  Optional<Entry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  Entry get(String id) {
    return find(id).orElseThrow(() -> Refusals.notFound(id).asException());
  }

  void put(Entry entry) {
    entries.put(entry.id(), entry);
  }

  void remove(String id) {
    entries.remove(id);
  }

  /** All entries, by name. */
  List<Entry> all() {
    Collection<Entry> known = entries.values();
    return known.stream()
        .sorted(Comparator.comparing((Entry e) -> e.identity().name()).thenComparing(Entry::id))
        .toList();
  }

  /** What is here of a plug-in, for the inspection of another version. */
  Optional<Present> present(String id) {
    return find(id)
        .filter(e -> e.failure().isEmpty() || e.installed().isPresent())
        .map(
            e ->
                new Present(
                    e.identity().kind(),
                    e.identity().symbolicName(),
                    e.identity().version(),
                    e.installed().map(i -> List.of(i.bundle())).orElse(List.of())));
  }

  /** The manifests of plug-ins that do not run, by name and id. */
  Map<String, BundleManifest> notRunning() {
    Map<String, BundleManifest> manifests = new LinkedHashMap<>();
    for (Entry entry : all()) {
      if (entry.installed().isEmpty()) {
        manifests.put(entry.identity().name(), entry.manifest());
      }
    }
    return manifests;
  }
}
