package org.analyticsstudio.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.api.store.MetadataStore.Subscription;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears of the changes that other processes commit: triggers of the tables notify a channel with
 * the table's name and the process that changed it. A connection that was lost may have missed
 * some, so everybody is told once it is there again.
 */
final class PostgresChanges {

  private static final String CHANNEL = "analytics_studio_changes";
  private static final int PING_MILLIS = 5_000;
  private static final long PAUSE_MILLIS = 1_000;

  private final Source source;
  private final String instance;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private @Nullable Thread thread;
  private volatile boolean closed;

  PostgresChanges(Source source, String instance) {
    this.source = source;
    this.instance = instance;
  }

  /** Opens connections. */
  @FunctionalInterface
  interface Source {
    Connection open() throws SQLException;
  }

  private record Listener(Set<String> tables, Runnable action) {

    /** What one listener does wrong costs no other its news. */
    void call() {
      try {
        action.run();
      } catch (RuntimeException e) {
        StoreFailure.log("What another process changed could not be taken over", e);
      }
    }
  }

  /** Begins to listen with the first listener. */
  synchronized Subscription add(Set<String> tables, Runnable action) {
    Listener listener = new Listener(Set.copyOf(tables), action);
    listeners.add(listener);
    if (thread == null && !closed) {
      thread = new Thread(this::serve, "metadata-changes");
      thread.setDaemon(true);
      thread.start();
    }
    return () -> listeners.remove(listener);
  }

  synchronized void close() {
    closed = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void serve() {
    while (!closed) {
      try (Connection connection = source.open();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + CHANNEL);
        listeners.forEach(Listener::call);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
          tell(postgres.getNotifications(PING_MILLIS));
          statement.execute("select 1");
        }
      } catch (SQLException e) {
        pauseAfter(e);
      }
    }
  }

  private void pauseAfter(SQLException failure) {
    if (closed) {
      return;
    }
    StoreFailure.log("Changes of other processes are not heard of; listening begins anew", failure);
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(PGNotification @Nullable [] notifications) {
    if (notifications == null) {
      return;
    }
    Set<String> changed = new HashSet<>();
    for (PGNotification notification : notifications) {
      String[] words = notification.getParameter().split(" ", 2);
      if (words.length == 2 && !words[1].equals(instance)) {
        changed.add(words[0]);
      }
    }
    for (Listener listener : listeners) {
      if (listener.tables().stream().anyMatch(changed::contains)) {
        listener.call();
      }
    }
  }
}
