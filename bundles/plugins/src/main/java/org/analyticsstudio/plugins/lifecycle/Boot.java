package org.analyticsstudio.plugins.lifecycle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.api.plugins.SignatureStatus;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.plugins.history.PluginHistory;
import org.analyticsstudio.plugins.lifecycle.Offers.Offer;
import org.analyticsstudio.plugins.runtime.Failure;
import org.analyticsstudio.plugins.state.DesiredPlugin;
import org.analyticsstudio.plugins.state.PluginFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings about what should be there. What came with the product runs unless somebody said
 * otherwise; what else lies in the folders is offered.
 */
final class Boot {

  private static final Logger LOG = LoggerFactory.getLogger(Boot.class);
  private static final String BY = Principal.SYSTEM.name();

  private final Registry registry;
  private final Offers offers;
  private final KeptVersions kept;
  private final PluginFiles files;
  private final Switchover switchover;
  private final PluginHistory history;
  private final boolean alone;

  Boot(
      Registry registry,
      Offers offers,
      KeptVersions kept,
      PluginFiles files,
      Switchover switchover,
      PluginHistory history,
      boolean alone) {
    this.registry = registry;
    this.offers = offers;
    this.kept = kept;
    this.files = files;
    this.switchover = switchover;
    this.history = history;
    this.alone = alone;
  }

  /**
   * Applies the desired state. A plug-in that fails stays in the list and hides no other.
   *
   * @param found the files that lie in the plug-in folders
   */
  void apply(List<Path> found) throws IOException {
    if (alone) {
      files.sweep();
    }
    registry.load();
    Map<String, List<Entry>> offered = new LinkedHashMap<>();
    List<Offer> came = new ArrayList<>();
    for (Path file : found) {
      offers.take(file).ifPresent(came::add);
    }
    for (Offer offer : came) {
      Entry entry = offer.entry();
      offered.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(entry);
    }
    List<Entry> toStart = new ArrayList<>();
    registry.desired().plugins().forEach((id, wish) -> wished(id, wish, offered, toStart));
    offered.forEach(
        (id, entries) -> {
          if (registry.desired().find(id).isEmpty()) {
            unnamed(entries, toStart);
          }
        });
    start(toStart);
    came.stream().filter(this::isPassedOver).forEach(offer -> kept.undo(offer.arrival()));
  }

  /** A file that came while another version is wanted is nothing to go back to: it never ran. */
  private boolean isPassedOver(Offer offer) {
    return offer.arrival().isNew()
        && registry
            .find(offer.entry().id())
            .filter(entry -> !entry.stored().folder().equals(offer.entry().stored().folder()))
            .isPresent();
  }

  private void wished(
      String id, DesiredPlugin wish, Map<String, List<Entry>> offered, List<Entry> toStart) {
    Optional<Entry> chosen = chosen(id, wish, offered.getOrDefault(id, List.of()));
    if (chosen.isEmpty()) {
      String message = "Its file is neither kept nor in a plug-in folder.";
      LOG.warn("plugins.yaml names {} {}. {}", id, wish.version(), message);
      history.add(id, wish.version(), BY, "start", false, message, null);
      return;
    }
    Entry entry = chosen.get();
    switch (wish.wanted()) {
      case ACTIVE -> toStart.add(entry);
      case DISABLED ->
          registry.put(entry.failure().isPresent() ? entry : entry.with(PluginState.DISABLED));
      case REMOVED -> registry.put(entry.with(PluginState.STAGED));
    }
  }

  /** A product that was renewed brings newer plug-ins; they take the place of those before. */
  private Optional<Entry> chosen(String id, DesiredPlugin wish, List<Entry> offered) {
    Optional<Entry> shipped =
        offered.stream()
            .filter(e -> e.signature().status() == SignatureStatus.SHIPPED)
            .max(Comparator.comparing(e -> e.identity().version()));
    Optional<Entry> exact = kept(id, wish, offered);
    boolean wasShipped =
        exact.isEmpty() || exact.get().signature().status() == SignatureStatus.SHIPPED;
    boolean newer =
        shipped.isPresent()
            && exact.isPresent()
            && shipped.get().identity().version().compareTo(exact.get().identity().version()) > 0;
    boolean sameNumber =
        shipped.isPresent()
            && exact.isPresent()
            && shipped.get().identity().version().equals(exact.get().identity().version());
    if (shipped.isPresent()
        && (exact.isEmpty() || sameNumber || (wasShipped && newer && !registry.isReadOnly()))) {
      return shipped;
    }
    return exact;
  }

  private Optional<Entry> kept(String id, DesiredPlugin wish, List<Entry> offered) {
    Optional<Entry> inFolder =
        offered.stream()
            .filter(e -> e.identity().version().toString().equals(wish.version()))
            .findFirst();
    return inFolder.isPresent() ? inFolder : offers.kept(id, wish.version());
  }

  private void unnamed(List<Entry> entries, List<Entry> toStart) {
    Entry newest =
        entries.stream().max(Comparator.comparing(e -> e.identity().version())).orElseThrow();
    if (newest.signature().status() == SignatureStatus.SHIPPED && !registry.isReadOnly()) {
      toStart.add(newest);
    } else {
      offers.show(newest);
    }
  }

  /**
   * Plug-ins may need one another: as long as one more starts, the others are tried again. What
   * came with the product goes first, so that a foreign one that hangs keeps nothing of it waiting.
   */
  private void start(List<Entry> wanted) {
    wanted.forEach(entry -> registry.put(entry.with(PluginState.STARTING)));
    List<Entry> left = new ArrayList<>(wanted);
    left.sort(
        Comparator.comparing((Entry e) -> e.signature().status() != SignatureStatus.SHIPPED)
            .thenComparing(Comparator.comparing((Entry e) -> e.identity().kind()).reversed()));
    Map<String, Failure> failures = new HashMap<>();
    List<Entry> started = new ArrayList<>();
    boolean progress = true;
    while (progress && !left.isEmpty()) {
      progress = false;
      for (Entry entry : List.copyOf(left)) {
        Switchover.Outcome outcome = start(entry);
        if (outcome.failure().isEmpty()) {
          left.remove(entry);
          started.add(entry);
          failures.remove(entry.id());
          progress = true;
        } else {
          failures.put(entry.id(), outcome.failure().get());
          if (outcome.entry().state() != PluginState.UNRESOLVED) {
            left.remove(entry);
          }
        }
      }
    }
    registry.desireActive(started);
    for (Entry entry : wanted) {
      Failure failure = failures.get(entry.id());
      if (failure != null) {
        history.add(
            entry.id(),
            entry.identity().version().toString(),
            BY,
            "start",
            false,
            failure.reason(),
            failure.detailsOrNull());
      }
    }
  }

  private Switchover.Outcome start(Entry entry) {
    if (entry.failure().isPresent() && entry.state() == PluginState.BLOCKED) {
      registry.put(entry);
      return new Switchover.Outcome(entry, entry.failure());
    }
    Switchover.Outcome outcome = switchover.start(entry, Optional.empty());
    registry.put(outcome.entry());
    return outcome;
  }
}
