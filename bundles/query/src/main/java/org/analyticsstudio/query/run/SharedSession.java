package org.analyticsstudio.query.run;

import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.jspecify.annotations.Nullable;

/** A session that is opened by whoever needs it first. */
final class SharedSession {

  final DataSource source;
  int users;
  long lastUsed;
  private final DataSourceAdapter adapter;
  private @Nullable DataSourceSession session;
  private boolean closed;

  SharedSession(DataSourceAdapter adapter, DataSource source) {
    this.adapter = adapter;
    this.source = source;
  }

  DataSourceAdapter adapter() {
    return adapter;
  }

  synchronized DataSourceSession session() {
    if (closed) {
      throw new DataSourceException(
          DataSourceException.Kind.UNAVAILABLE, "The data source was closed.");
    }
    DataSourceSession known = session;
    if (known == null) {
      known = adapter.open(source.settings());
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
