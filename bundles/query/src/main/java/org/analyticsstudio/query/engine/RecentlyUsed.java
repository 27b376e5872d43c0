package org.analyticsstudio.query.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the values that were used last.
 *
 * @param <K> what they are found by
 * @param <V> what is kept
 */
final class RecentlyUsed<K, V> {

  private final Map<K, V> kept;

  RecentlyUsed(int size) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > size;
          }
        };
  }

  V get(K key, Function<? super K, ? extends V> maker) {
    V known = find(key);
    if (known == null) {
      known = maker.apply(key);
      put(key, known);
    }
    return known;
  }

  @Nullable V find(K key) {
    synchronized (kept) {
      return kept.get(key);
    }
  }

  void put(K key, V value) {
    synchronized (kept) {
      kept.put(key, value);
    }
  }
}
