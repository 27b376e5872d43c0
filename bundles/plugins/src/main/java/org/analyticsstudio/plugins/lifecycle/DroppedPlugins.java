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

  private final PluginHost host;
  private final Registry registry;
  private final Offers offers;
  private final Map<Path, StoredVersion> taken = new ConcurrentHashMap<>();

  DroppedPlugins(PluginHost host, Registry registry, Offers offers) {
    this.host = host;
    this.registry = registry;
    this.offers = offers;
  }

  /** A file came or changed: it is switched on, or stays in the list with the reason why not. */
  public void come(Path file) {
    Optional<Entry> found = host.alone(() -> offers.take(file));
    if (found.isEmpty()) {
      return;
    }
    Entry entry = found.get();
    taken.put(file, entry.stored());
    if (entry.failure().isPresent() || registry.isReadOnly()) {
      host.alone(
          () -> {
            offers.show(entry);
            return true;
          });
      return;
    }
    try {
      host.start(Principal.SYSTEM, entry);
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
