package org.analyticsstudio.plugins.lifecycle;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticsstudio.api.jobs.Progress;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.state.StoredVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a file comes into a plug-in folder, changes, or leaves, while the host runs.
 */
public final class DroppedPlugins {

  private static final Logger LOG = LoggerFactory.getLogger(DroppedPlugins.class);

  private final ChangeLock lock;
  private final PluginHost host;
  private final Registry registry;
  private final Offers offers;
  private final KeptVersions kept;
  private final Activation activation;
  private final Map<Path, StoredVersion> taken = new ConcurrentHashMap<>();

  DroppedPlugins(
      ChangeLock lock,
      PluginHost host,
      Registry registry,
      Offers offers,
      KeptVersions kept,
      Activation activation) {
    this.lock = lock;
    this.host = host;
    this.registry = registry;
    this.offers = offers;
    this.kept = kept;
    this.activation = activation;
  }

  /** A file came or changed: it is switched on, or stays in the list with the reason why not. */
  public void come(Path file) {
    lock.alone(
        () -> {
          offers.take(file).ifPresent(offer -> come(file, offer));
          return true;
        });
  }

  private void come(Path file, Offers.Offer offer) {
    Entry entry = offer.entry();
    taken.put(file, entry.stored());
    if (entry.failure().isPresent() || registry.isReadOnly()) {
      offers.show(entry);
      boolean update = registry.find(entry.id()).flatMap(Entry::installed).isPresent();
      if (entry.failure().isPresent() && update) {
        kept.undo(offer.arrival());
      }
      return;
    }
    try {
      activation.arrived(Principal.SYSTEM, entry, offer.arrival());
    } catch (ProblemException e) {
      LOG.debug("A dropped plug-in was not started; its history says why", e);
    }
  }

  /** A file left: its plug-in leaves too, unless it is in use or another version runs. */
  public void leave(Path file) {
    StoredVersion stored = taken.remove(file);
    if (stored == null) {
      return;
    }
    Optional<Entry> entry =
        registry.find(stored.id()).filter(e -> e.stored().folder().equals(stored.folder()));
    if (entry.isEmpty()) {
      return;
    }
    try {
      host.remove(Principal.SYSTEM, stored.id(), false, Progress.unwatched());
    } catch (ProblemException e) {
      LOG.warn("The file of {} is gone; the plug-in stays: {}", stored.id(), e.problem().detail());
    }
  }
}
