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
    if (closed) {
      throw new DataSourceException(
          DataSourceException.Kind.UNAVAILABLE, "The data source was closed.");
    }
    DataSourceSession known = session;
    if (known == null) {
      known = opening.open(adapter, source);
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
