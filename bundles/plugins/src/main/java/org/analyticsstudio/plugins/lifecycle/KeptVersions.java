package org.analyticsstudio.plugins.lifecycle;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.plugins.Refusals;
import org.analyticsstudio.plugins.history.PluginHistory;
import org.analyticsstudio.plugins.inspect.Candidate;
import org.analyticsstudio.plugins.state.PluginFiles;
import org.analyticsstudio.plugins.state.PluginFiles.Arrival;
import org.analyticsstudio.plugins.state.StoredVersion;

/**
 * The versions that are kept to go back to: which they are, in which order they came, and which are
 * thrown away. Used under the lock for changes.
 */
final class KeptVersions {

  private final PluginFiles files;
  private final Candidates candidates;
  private final PluginHistory history;
  private final int most;

  /**
   * The kept versions.
   *
   * @param most how many are kept besides the one that runs
   */
  KeptVersions(PluginFiles files, Candidates candidates, PluginHistory history, int most) {
    this.files = files;
    this.candidates = candidates;
    this.history = history;
    this.most = most;
  }

  /** Keeps what passed its checks. */
  Arrival store(Candidate candidate) {
    try {
      return files.store(candidate);
    } catch (IOException e) {
      throw new ProblemException(
          Refusals.stateFailed("The plug-in can't be stored; is the home folder full?"), e);
    }
  }

  /** The same version as the one that came last, also when it was kept from an earlier time. */
  StoredVersion newest(Arrival arrival) {
    try {
      return arrival.isNew() ? arrival.version() : files.storedNow(arrival.version());
    } catch (IOException e) {
      throw Candidates.unreadable(e);
    }
  }

  /** Takes an arrival back: what never ran is nothing to go back to. */
  void undo(Arrival arrival) {
    StoredVersion version = arrival.version();
    try {
      if (arrival.isNew()) {
        files.delete(version);
      } else {
        files.storedAgainAt(version, version.storedAt());
      }
    } catch (IOException e) {
      history.add(
          version.id(),
          version.version(),
          Principal.SYSTEM.name(),
          "prune",
          false,
          "The version that could not be started could not be removed.",
          e.toString());
    }
  }

  /** The version that came last before the one of an entry, ready to be started. */
  Optional<Entry> before(Entry entry) {
    try {
      return files.versions(entry.id()).stream()
          .filter(v -> v.storedAt().isBefore(entry.stored().storedAt()))
          .findFirst()
          .map(candidates::again);
    } catch (IOException e) {
      throw Candidates.unreadable(e);
    }
  }

  /** Throws away the oldest of those that are too many. */
  void prune(Entry entry) {
    try {
      List<StoredVersion> others =
          files.versions(entry.id()).stream()
              .filter(v -> !v.folder().equals(entry.stored().folder()))
              .toList();
      for (StoredVersion old : others.subList(Math.min(most, others.size()), others.size())) {
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

  /** Throws away all versions of a plug-in. */
  void forget(String id) {
    try {
      for (StoredVersion version : files.versions(id)) {
        files.delete(version);
      }
    } catch (IOException e) {
      throw Candidates.unreadable(e);
    }
  }
}
