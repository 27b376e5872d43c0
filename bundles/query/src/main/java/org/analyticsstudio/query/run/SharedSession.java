package org.analyticsstudio.query.run;

import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.jspecify.annotations.Nullable;

/** A session that is opened by whoever needs it first. */
final class SharedSession {

  final DataSource source;
  int users;
  long lastUsed;
  boolean broken;
  private final DataSourceAdapter adapter;
  private final SessionOpening opening;
  private @Nullable DataSourceSession session;
  private @Nullable DataSourceException failure;
  private boolean closed;

  SharedSession(DataSourceAdapter adapter, DataSource source, SessionOpening opening) {
    this.adapter = adapter;
    this.opening = opening;
    this.source = source;
  }

  DataSourceAdapter adapter() {
    return adapter;
  }

  synchronized DataSourceSession session() {
    DataSourceException failed = failure;
    if (failed != null) {
      // Whoever waited for the one who tried is told the same, and not that it was closed since.
      throw new DataSourceException(failed.kind(), failed.getMessage() + "");
    }
    if (closed) {
      throw new DataSourceException(
          DataSourceException.Kind.UNAVAILABLE, "The data source was closed.");
    }
    DataSourceSession known = session;
    if (known == null) {
      try {
        known = opening.open(adapter, source);
      } catch (DataSourceException e) {
        failure = e;
        throw e;
      }
      session = known;
    }
    return known;
  }

  void close() {
    DataSourceSession last;
    synchronized (this) {
      closed = true;
      last = session;
      session = null;
    }
    if (last != null) {
      last.close();
    }
  }
}
