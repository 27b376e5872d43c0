package org.analyticsstudio.spi.plugin;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets one thread ask another to stop. Signalling is final and idempotent. Safe for use by many
 * threads.
 */
public final class Cancellation {

  private final List<Runnable> listeners = new ArrayList<>();
  private boolean cancelled;

  /** A cancellation nobody has signalled yet. */
  public Cancellation() {}

  /** Asks whoever listens to stop. Listeners run once, on the calling thread. */
  public void cancel() {
    List<Runnable> told;
    synchronized (listeners) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      told = List.copyOf(listeners);
      listeners.clear();
    }
    told.forEach(Runnable::run);
  }

  /** Whether it was signalled. */
  public boolean isCancelled() {
    synchronized (listeners) {
      return cancelled;
    }
  }

  /**
   * Runs an action when signalled, at once if it already was.
   *
   * @return closes the registration; after that the action is not run
   */
  public Registration onCancel(Runnable action) {
    synchronized (listeners) {
      if (!cancelled) {
        listeners.add(action);
        return () -> {
          synchronized (listeners) {
            listeners.remove(action);
          }
        };
      }
    }
    action.run();
    return () -> {};
  }

  /** A registration of an action; closing it twice is harmless. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
