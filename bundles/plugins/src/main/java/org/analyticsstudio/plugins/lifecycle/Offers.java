package org.analyticsstudio.plugins.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.api.plugins.PluginCheck;
import org.analyticsstudio.api.plugins.PluginState;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.history.PluginHistory;
import org.analyticsstudio.plugins.inspect.Candidate;
import org.analyticsstudio.plugins.runtime.Failure;
import org.analyticsstudio.plugins.state.PluginFiles;
import org.analyticsstudio.plugins.state.PluginFiles.Arrival;
import org.analyticsstudio.plugins.state.StoredVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes files that were found into the list without starting them. Used under the host's lock. */
final class Offers {

  private static final Logger LOG = LoggerFactory.getLogger(Offers.class);
  private static final String BY = Principal.SYSTEM.name();

  private final Registry registry;
  private final Candidates candidates;
  private final PluginFiles files;
  private final PluginHistory history;

  Offers(Registry registry, Candidates candidates, PluginFiles files, PluginHistory history) {
    this.registry = registry;
    this.candidates = candidates;
    this.files = files;
    this.history = history;
  }

  /**
   * A file that was found.
   *
   * @param entry how it stands
   * @param arrival its files
   */
  record Offer(Entry entry, Arrival arrival) {}

  /**
   * Looks at a file and keeps it: as an entry that can be switched on, or as one that says why it
   * can't.
   *
   * @return what came; nothing when it can't be told what plug-in it is
   */
  Optional<Offer> take(Path file) {
    try (InputStream content = Files.newInputStream(file);
        Candidate candidate = candidates.of(content, true)) {
      Arrival arrival = files.store(candidate);
      Entry entry = Candidates.entry(candidate, arrival.version());
      List<PluginCheck> failures = candidate.failures();
      return Optional.of(
          new Offer(
              failures.isEmpty() ? entry : refused(entry, candidate, failures.get(0)), arrival));
    } catch (ProblemException e) {
      LOG.warn("{} is not taken as a plug-in: {}", file.getFileName(), e.problem().detail());
    } catch (IOException e) {
      LOG.warn("{} can't be read", file.getFileName(), e);
    }
    return Optional.empty();
  }

  private static Entry refused(Entry entry, Candidate candidate, PluginCheck failure) {
    boolean missing = failure.name().equals("resolve");
    return entry.failed(
        missing ? PluginState.UNRESOLVED : PluginState.BLOCKED,
        new Failure(failure.detail(), candidate.resolution().details()),
        candidate.resolution().missing());
  }

  /** Shows an entry that does not run, unless something of the same plug-in is there already. */
  void show(Entry entry) {
    Optional<Entry> known = registry.find(entry.id());
    if (known.isEmpty() || known.get().installed().isEmpty()) {
      registry.put(entry);
    } else if (entry.failure().isEmpty()) {
      registry.put(known.get().withWaiting(Optional.of(entry.stored())));
    }
    history.add(
        entry.id(),
        entry.identity().version().toString(),
        BY,
        entry.failure().isEmpty() ? "offer" : "refuse",
        entry.failure().isEmpty(),
        entry.failure().map(Failure::reason).orElse("It was found and waits to be switched on."),
        entry.failure().map(Failure::detailsOrNull).orElse(null));
  }

  /** A version that is kept, as an entry. */
  Optional<Entry> kept(String id, String version) {
    try {
      Optional<StoredVersion> stored = files.find(id, version);
      return stored.map(candidates::again);
    } catch (IOException | ProblemException e) {
      LOG.warn("The kept version {} of {} can't be used", version, id, e);
      return Optional.empty();
    }
  }
}
