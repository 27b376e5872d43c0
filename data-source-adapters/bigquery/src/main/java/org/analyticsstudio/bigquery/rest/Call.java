package org.analyticsstudio.bigquery.rest;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.analyticsstudio.spi.datasource.DataSourceException;
import org.analyticsstudio.spi.plugin.Cancellation;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody wants, made of one request after the other, and the three reasons to stop
 * it before its end. Used by one thread; stopped by any.
 */
public final class Call implements AutoCloseable {

  /** Why a call was stopped. */
  public enum Stop {
    /** Nobody waits for it any more. */
    CANCELLED(DataSourceException.Kind.CANCELLED, "The query was cancelled."),
    /** Its time is over. */
    TIMED_OUT(DataSourceException.Kind.TIMEOUT, "The query took longer than its time limit."),
    /** The session was closed. */
    CLOSED(DataSourceException.Kind.UNAVAILABLE, "The data source was closed.");

    private final DataSourceException.Kind kind;
    private final String message;

    Stop(DataSourceException.Kind kind, String message) {
      this.kind = kind;
      this.message = message;
    }
  }

  /** How long a request that must not be cut has to come to its end after a stop. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Alarms alarms;
  private final long end;
  private final Consumer<Call> onEnd;
  private @Nullable Future<?> deadline;
  private Cancellation.@Nullable Registration registration;
  private @Nullable HttpUriRequestBase request;
  private boolean mayBeCut;
  private @Nullable Stop stop;

  private Call(Alarms alarms, Duration most, Consumer<Call> onEnd) {
    this.alarms = alarms;
    this.end = System.nanoTime() + most.toNanos();
    this.onEnd = onEnd;
  }

  static Call begin(Alarms alarms, Duration most, Cancellation cancellation, Consumer<Call> onEnd) {
    Call call = new Call(alarms, most, onEnd);
    call.deadline = alarms.after(most, () -> call.stop(Stop.TIMED_OUT));
    call.registration = cancellation.onCancel(() -> call.stop(Stop.CANCELLED));
    return call;
  }

  /** Stops it for this reason, unless it was stopped before. */
  void stop(Stop why) {
    HttpUriRequestBase running;
    boolean atOnce;
    synchronized (this) {
      if (stop != null) {
        return;
      }
      stop = why;
      running = request;
      atOnce = mayBeCut;
      notifyAll();
    }
    if (running != null && atOnce) {
      running.abort();
    } else if (running != null) {
      Future<?> unused = alarms.after(PATIENCE, running::abort);
    }
  }

  /**
   * The request it makes now.
   *
   * @param cut whether it is cut when the call is stopped; else it is given some time
   */
  void begins(HttpUriRequestBase made, boolean cut) {
    synchronized (this) {
      request = made;
      mayBeCut = cut;
      if (stop == null) {
        return;
      }
    }
    made.abort();
  }

  synchronized void ends() {
    request = null;
  }

  /** Waits before it goes on, unless it is stopped. */
  synchronized void pause(Duration wait) {
    long until = System.nanoTime() + wait.toNanos();
    try {
      for (long left = wait.toMillis(); left > 0 && stop == null; ) {
        wait(left);
        left = (until - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DataSourceException(Stop.CANCELLED.kind, Stop.CANCELLED.message, e);
    }
    throwIfStopped();
  }

  /** How much of its time is left. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** Whether it was stopped. */
  synchronized boolean isStopped() {
    return stop != null;
  }

  /** What was read after a stop is not to be shown as a result. */
  public synchronized void throwIfStopped() {
    if (stop != null) {
      throw new DataSourceException(stop.kind, stop.message);
    }
  }

  @Override
  public void close() {
    if (deadline != null) {
      deadline.cancel(false);
    }
    if (registration != null) {
      registration.close();
    }
    onEnd.accept(this);
  }
}
