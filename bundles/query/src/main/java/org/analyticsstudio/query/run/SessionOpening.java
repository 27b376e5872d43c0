package org.analyticsstudio.query.run;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceSession;

/**
 * Opens sessions where they may be opened. A data source that did not open is left alone for a
 * moment: whoever asks meanwhile is told so at once, and no account is locked for many attempts.
 */
final class SessionOpening {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final LongSupplier clock;
  private final Map<DataSource, Failed> failed = new ConcurrentHashMap<>();
  private volatile ReachableHosts hosts = ReachableHosts.DEFAULT;

  SessionOpening(LongSupplier clock) {
    this.clock = clock;
  }

  void change(ReachableHosts changed) {
    hosts = changed;
  }

  /**
   * Opens a session.
   *
   * @throws DataSourceException as the adapter throws it, now or a moment ago
   */
  DataSourceSession open(DataSourceAdapter adapter, DataSource source) {
    long now = clock.getAsLong();
    failed.values().removeIf(f -> now - f.at() >= PAUSE.toNanos());
    Failed known = failed.get(source);
    if (known != null) {
      throw new DataSourceException(known.kind(), known.message());
    }
    try {
      return openNow(adapter, source);
    } catch (DataSourceException e) {
      failed.put(source, new Failed(e.kind(), e.getMessage() + "", clock.getAsLong()));
      throw e;
    }
  }

  /** Opens a session, whatever came of it a moment ago. */
  DataSourceSession openNow(DataSourceAdapter adapter, DataSource source) {
    hosts.check(adapter.descriptor().connectionSettings(), source.settings());
    DataSourceSession session = adapter.open(source.settings());
    failed.remove(source);
    return session;
  }

  private record Failed(DataSourceException.Kind kind, String message, long at) {}
}
