package org.analyticsstudio.query.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.analyticsstudio.api.query.DataSource;
import org.analyticsstudio.spi.datasource.DataSourceAdapter;
import org.analyticsstudio.spi.datasource.DataSourceSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open sessions. Equal data sources share one; those not used for long, and the oldest when
 * there are too many, are closed. When an adapter leaves, what runs on its sessions is given time
 * to end, and new work goes to the adapter that took its place.
 */
final class Sessions implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

  private final Adapters adapters;
  private final SessionOpening opening;
  private volatile int maxOpen;
  private volatile long maxIdleNanos;
  private final LongSupplier clock;
  private final Map<DataSource, SharedSession> open = new HashMap<>();
  private final Set<SharedSession> retired = new HashSet<>();
  private boolean closed;

  Sessions(
      Adapters adapters,
      SessionOpening opening,
      int maxOpen,
      Duration maxIdle,
      LongSupplier clock) {
    this.adapters = adapters;
    this.opening = opening;
    this.maxOpen = maxOpen;
    this.maxIdleNanos = maxIdle.toNanos();
    this.clock = clock;
  }

  /** Other limits; sessions beyond them are closed when the next one is asked for. */
  void change(int newMaxOpen, Duration newMaxIdle) {
    maxOpen = newMaxOpen;
    maxIdleNanos = newMaxIdle.toNanos();
  }

  /**
   * A session for this data source.
   *
   * @return to be closed when it is no longer used; the session itself stays open for others
   */
  Lease lease(DataSource source) {
    SharedSession shared;
    List<SharedSession> dropped;
    synchronized (open) {
      DataSourceAdapter adapter =
          adapters
              .find(source.adapterId())
              .filter(found -> !closed)
              .orElseThrow(() -> RunProblems.adapterMissing(source.adapterId()).asException());
      SharedSession known = open.get(source);
      if (known != null && known.adapter() != adapter) {
        retired.add(known);
        open.remove(source);
      }
      shared = open.computeIfAbsent(source, s -> new SharedSession(adapter, s, opening));
      shared.users++;
      shared.lastUsed = clock.getAsLong();
      dropped = takeSurplus();
    }
    dropped.forEach(Sessions::close);
    try {
      return new Lease(this, shared, shared.session());
    } catch (RuntimeException | LinkageError e) {
      release(shared);
      forget(shared);
      throw e;
    }
  }

  /** Opening may block, so it is done outside of the lock; only those who need it wait. */
  private void forget(SharedSession shared) {
    synchronized (open) {
      open.remove(shared.source, shared);
    }
    close(shared);
  }

  private void release(SharedSession shared) {
    boolean last;
    synchronized (open) {
      shared.users--;
      shared.lastUsed = clock.getAsLong();
      if (shared.users == 0) {
        open.notifyAll();
      }
      last = shared.users == 0 && shared.broken;
      if (last) {
        retired.remove(shared);
      }
    }
    if (last) {
      close(shared);
    }
  }

  /** Others who use it come to their end; the next one opens another. */
  private void retire(SharedSession shared) {
    synchronized (open) {
      if (open.remove(shared.source, shared)) {
        shared.broken = true;
        retired.add(shared);
      }
    }
  }

  private List<SharedSession> takeSurplus() {
    List<SharedSession> surplus = new ArrayList<>();
    int excess = open.size() - maxOpen;
    if (excess > 0) {
      open.values().stream()
          .filter(s -> s.users == 0)
          .sorted(Comparator.comparingLong(s -> s.lastUsed))
          .limit(excess)
          .forEach(surplus::add);
      surplus.forEach(s -> open.remove(s.source));
    }
    return surplus;
  }

  /** Closes what was not used for long. */
  void closeIdle() {
    List<SharedSession> idle = new ArrayList<>();
    synchronized (open) {
      long now = clock.getAsLong();
      open.values().stream()
          .filter(s -> s.users == 0 && now - s.lastUsed >= maxIdleNanos)
          .forEach(idle::add);
      idle.forEach(s -> open.remove(s.source));
    }
    idle.forEach(Sessions::close);
  }

  /**
   * Closes all sessions of an adapter that has left, as soon as nobody uses them, at the latest
   * after the drain time. Blocks until they are closed.
   */
  void leave(DataSourceAdapter adapter, Duration drainTime) {
    List<SharedSession> gone = new ArrayList<>();
    synchronized (open) {
      open.values().stream().filter(s -> s.adapter() == adapter).forEach(retired::add);
      open.values().removeIf(s -> s.adapter() == adapter);
      awaitUnused(adapter, drainTime);
      retired.stream().filter(s -> s.adapter() == adapter).forEach(gone::add);
      retired.removeAll(gone);
    }
    gone.forEach(Sessions::close);
  }

  private void awaitUnused(DataSourceAdapter adapter, Duration drainTime) {
    long end = System.nanoTime() + drainTime.toNanos();
    while (retired.stream().anyMatch(s -> s.adapter() == adapter && s.users > 0)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      try {
        open.wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  int openCount() {
    synchronized (open) {
      return open.size();
    }
  }

  @Override
  public void close() {
    List<SharedSession> all;
    synchronized (open) {
      closed = true;
      all = new ArrayList<>(open.values());
      all.addAll(retired);
      open.clear();
      retired.clear();
    }
    all.forEach(Sessions::close);
  }

  private static void close(SharedSession shared) {
    try {
      shared.close();
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("A session of {} did not close cleanly", shared.source.adapterId(), e);
    }
  }

  /** The use of a session by one query. */
  static final class Lease implements AutoCloseable {
    private final Sessions sessions;
    private final SharedSession shared;
    private final DataSourceSession session;

    private Lease(Sessions sessions, SharedSession shared, DataSourceSession session) {
      this.sessions = sessions;
      this.shared = shared;
      this.session = session;
    }

    DataSourceSession session() {
      return session;
    }

    /** The session has lost its data source and is not given to others. */
    void retire() {
      sessions.retire(shared);
    }

    @Override
    public void close() {
      sessions.release(shared);
    }
  }
}
