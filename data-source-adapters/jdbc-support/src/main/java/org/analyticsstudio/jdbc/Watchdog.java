package org.analyticsstudio.jdbc;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs actions at their time on one thread of its own, which exists only while it is needed. */
final class Watchdog {

  private static final long IDLE_SECONDS = 5;

  private static final long PULSE_MILLIS = 250;

  private final ScheduledThreadPoolExecutor executor;
  private final Future<?> pulse;

  Watchdog(String threadName) {
    executor =
        new ScheduledThreadPoolExecutor(
            1,
            action -> {
              Thread thread = new Thread(action, threadName);
              thread.setDaemon(true);
              return thread;
            });
    executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
    executor.setRemoveOnCancelPolicy(true);
    // Executions that are being stopped still need their repeated blows after the close.
    executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(true);
    // Something is always due soon, so the deadline of a new statement wakes no thread.
    pulse =
        executor.scheduleWithFixedDelay(
            () -> {}, PULSE_MILLIS, PULSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  Future<?> after(Duration delay, Runnable action) {
    return executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  Future<?> every(Duration period, Runnable action) {
    return executor.scheduleWithFixedDelay(action, 0, period.toNanos(), TimeUnit.NANOSECONDS);
  }

  void closeWhenIdle() {
    pulse.cancel(false);
    executor.shutdown();
  }
}
