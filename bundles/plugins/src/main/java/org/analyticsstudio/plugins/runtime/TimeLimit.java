package org.analyticsstudio.plugins.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.BundleException;

/**
 * Runs foreign code on a thread of its own, so that nobody waits for it longer than a limit. A
 * thread can't be ended by force: one that hangs is named.
 */
final class TimeLimit {

  private TimeLimit() {}

  /** Code of a plug-in, or code that calls it. */
  @FunctionalInterface
  interface Work {
    void run() throws BundleException;
  }

  /**
   * Runs work.
   *
   * @return what went wrong, for people; empty when it ended well in time
   */
  static Optional<Failure> run(String threadName, Duration limit, Work work) {
    FutureTask<Optional<Failure>> task =
        new FutureTask<>(
            () -> {
              try {
                work.run();
                return Optional.empty();
              } catch (BundleException | RuntimeException | LinkageError e) {
                return Optional.of(Failure.of(e));
              }
            });
    Thread thread = new Thread(task, threadName);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.of(hanging(thread, limit));
    } catch (ExecutionException e) {
      return Optional.of(Failure.of(e.getCause() == null ? e : e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(new Failure("The wait for it was interrupted.", ""));
    }
  }

  private static Failure hanging(Thread thread, Duration limit) {
    StackTraceElement[] stack = thread.getStackTrace();
    StringBuilder details = new StringBuilder("Thread ").append(thread.getName()).append(" is at");
    for (StackTraceElement frame : stack) {
      details.append("\n  ").append(frame);
    }
    thread.interrupt();
    return new Failure(
        "It did not end within "
            + limit.toSeconds()
            + " seconds; its thread "
            + thread.getName()
            + " may still run until the next restart.",
        details.toString());
  }
}
