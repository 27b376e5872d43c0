package org.analyticsstudio.chat.ask;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Keeps what was used lately; whoever asks says how old it may be. Safe for use by many threads.
 */
final class AgingCache<K, V> {

  private final LongSupplier clock;
  private final Map<K, Made<V>> kept;

  private record Made<V>(V value, long at) {}

  /**
   * An empty cache.
   *
   * @param most how many values are kept
   * @param clock in nanoseconds
   */
  AgingCache(int most, LongSupplier clock) {
    this.clock = clock;
    this.kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Made<V>> eldest) {
            return size() > most;
          }
        };
  }

  Optional<V> find(K key, Duration oldest) {
    synchronized (kept) {
      Made<V> made = kept.get(key);
      return made == null || clock.getAsLong() - made.at() > oldest.toNanos()
          ? Optional.empty()
          : Optional.of(made.value());
    }
  }

  void put(K key, V value) {
    synchronized (kept) {
      kept.put(key, new Made<>(value, clock.getAsLong()));
    }
  }
}
