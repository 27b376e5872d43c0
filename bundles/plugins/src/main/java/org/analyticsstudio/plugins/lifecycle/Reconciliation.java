package org.analyticsstudio.plugins.lifecycle;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.plugins.history.PluginHistory;
import org.analyticsstudio.plugins.runtime.Failure;
import org.analyticsstudio.plugins.runtime.InstalledVersion;
import org.analyticsstudio.plugins.state.DesiredPlugin;
import org.analyticsstudio.plugins.state.DesiredState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings about what another process, or a person with an editor, has changed in what should be
 * there. A plug-in whose wish is what it was is left alone, whatever became of it. Used under the
 * lock for changes.
 */
final class Reconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

  private final Registry registry;
  private final Offers offers;
  private final Switchover switchover;
  private final PluginHistory history;

  Reconciliation(Registry registry, Offers offers, Switchover switchover, PluginHistory history) {
    this.registry = registry;
    this.offers = offers;
    this.switchover = switchover;
    this.history = history;
  }

  void run() {
    DesiredState before = registry.desired();
    try {
      registry.load();
    } catch (IOException e) {
      LOG.error("plugins.yaml can't be read; plug-ins stay as they are", e);
      return;
    }
    DesiredState after = registry.desired();
    if (after.equals(before)) {
      return;
    }
    Set<String> ids = new TreeSet<>(before.plugins().keySet());
    ids.addAll(after.plugins().keySet());
    List<String> changed =
        ids.stream().filter(id -> differs(before.find(id), after.find(id))).toList();
    for (String id : changed) {
      Optional<DesiredPlugin> wish = after.find(id);
      LOG.info(
          "Another process wants {} {}",
          id,
          wish.map(w -> w.wanted().name().toLowerCase(java.util.Locale.ROOT) + " " + w.version())
              .orElse("removed"));
      bringAbout(id, wish);
    }
  }

  /** Settings alone are read anew at each use. */
  private static boolean differs(Optional<DesiredPlugin> before, Optional<DesiredPlugin> after) {
    return !before.map(Reconciliation::running).equals(after.map(Reconciliation::running));
  }

  private static String running(DesiredPlugin wish) {
    return wish.wanted() + " " + wish.version();
  }

  private void bringAbout(String id, Optional<DesiredPlugin> wish) {
    Optional<Entry> known = registry.find(id);
    if (wish.isEmpty()) {
      known.ifPresent(this::stop);
      registry.remove(id);
      return;
    }
    switch (wish.get().wanted()) {
      case ACTIVE -> start(id, wish.get(), known);
      case DISABLED -> rest(id, wish.get(), known, PluginState.DISABLED);
      case REMOVED -> rest(id, wish.get(), known, PluginState.STAGED);
    }
  }

  private void rest(String id, DesiredPlugin wish, Optional<Entry> known, PluginState state) {
    Optional<Entry> entry = known.isPresent() ? known : offers.kept(id, wish.version());
    entry.ifPresent(
        it -> {
          stop(it);
          registry.put(it.stopped(state));
        });
  }

  private void start(String id, DesiredPlugin wish, Optional<Entry> known) {
    Optional<InstalledVersion> running = known.flatMap(Entry::installed);
    Optional<Entry> next = version(id, wish, known);
    if (next.isEmpty()) {
      failed(id, wish.version(), new Failure("Its file is not where the processes keep it.", ""));
      return;
    }
    if (running.filter(r -> r.stored().folder().equals(next.get().stored().folder())).isPresent()) {
      return;
    }
    if (running.isEmpty()) {
      registry.put(next.get().with(PluginState.STARTING));
    }
    Switchover.Outcome outcome = switchover.start(next.get(), running);
    registry.put(
        outcome.failure().isPresent() && running.isPresent()
            ? known.orElseThrow()
            : outcome.entry());
    outcome.failure().ifPresent(failure -> failed(id, wish.version(), failure));
  }

  /** What came with this installation is taken from it; else the version that was stored last. */
  private Optional<Entry> version(String id, DesiredPlugin wish, Optional<Entry> known) {
    Optional<Entry> here =
        known.filter(
            entry ->
                entry.installed().isEmpty()
                    && entry.identity().version().toString().equals(wish.version()));
    Optional<Entry> kept = offers.kept(id, wish.version());
    return kept.isPresent() && here.isPresent()
        ? Optional.of(newest(kept.get(), here.get()))
        : kept.or(() -> here);
  }

  private static Entry newest(Entry one, Entry other) {
    return Comparator.comparing((Entry e) -> e.stored().storedAt()).compare(one, other) >= 0
        ? one
        : other;
  }

  private void stop(Entry entry) {
    entry
        .installed()
        .flatMap(
            version -> {
              registry.put(entry.with(PluginState.STOPPING));
              return switchover.stop(version);
            })
        .ifPresent(failure -> failed(entry.id(), entry.identity().version().toString(), failure));
  }

  private void failed(String id, String version, Failure failure) {
    history.add(
        id,
        version,
        Principal.SYSTEM.name(),
        "start",
        false,
        "Another process has it; here it failed: " + failure.reason(),
        failure.detailsOrNull());
  }
}
