package org.analyticsstudio.bigquery.rest;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.analyticsstudio.spi.datasource.DataSourceException;

/** Runs actions at their time on one thread of its own, which exists only while it is needed. */
final class Alarms implements AutoCloseable {

  private static final long IDLE_SECONDS = 5;

  private final ScheduledThreadPoolExecutor executor;

  Alarms() {
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            action -> {
              Thread thread = new Thread(action, "bigquery-time-limit");
              thread.setDaemon(true);
              return thread;
            });
    executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
    executor.setRemoveOnCancelPolicy(true);
  }

  Future<?> after(Duration delay, Runnable action) {
    try {
      return executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      throw new DataSourceException(
          DataSourceException.Kind.UNAVAILABLE, "The data source was closed.", e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** Waits for the thread to end, so that nothing of this class loader runs afterwards. */
  void await(Duration most) throws InterruptedException {
    boolean unused = executor.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
  }
}
