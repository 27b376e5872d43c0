package org.analyticsstudio.catalog.datasets;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.analyticsstudio.catalog.store.DatasetRows;

/**
 * Keeps datasets in memory, since each query asks for one. What was read before a change is never
 * kept after it. Safe for use by many threads.
 */
final class DatasetCache {

  private static final int MOST = 10_000;

  private final Map<String, DatasetRows.WithVersion> kept = new HashMap<>();
  private long changes;

  Optional<DatasetRows.WithVersion> get(
      String id, Function<String, Optional<DatasetRows.WithVersion>> source) {
    long seen;
    synchronized (kept) {
      DatasetRows.WithVersion known = kept.get(id);
      if (known != null) {
        return Optional.of(known);
      }
      seen = changes;
    }
    Optional<DatasetRows.WithVersion> found = source.apply(id);
    synchronized (kept) {
      if (found.isPresent() && seen == changes) {
        if (kept.size() >= MOST) {
          kept.clear();
        }
        kept.put(id, found.get());
      }
    }
    return found;
  }

  /** To be called after changes that nobody knows more of. */
  void changed() {
    synchronized (kept) {
      changes++;
      kept.clear();
    }
  }

  /** To be called after a change was written, whatever came of it. */
  void changed(String id) {
    synchronized (kept) {
      changes++;
      kept.remove(id);
    }
  }
}
