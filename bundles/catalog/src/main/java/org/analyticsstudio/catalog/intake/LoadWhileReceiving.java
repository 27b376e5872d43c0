package org.analyticsstudio.catalog.intake;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.analyticsstudio.catalog.store.GrowingFile;

/** Reads and loads a file in a thread of its own, while another one still receives it. */
final class LoadWhileReceiving implements AutoCloseable {

  private final GrowingFile file;
  private final FutureTask<Understood> load;
  private final Thread thread;

  private LoadWhileReceiving(GrowingFile file, FutureTask<Understood> load, Thread thread) {
    this.file = file;
    this.load = load;
    this.thread = thread;
  }

  static LoadWhileReceiving start(String name, GrowingFile file, Callable<Understood> work) {
    FutureTask<Understood> load = new FutureTask<>(work);
    Thread thread = new Thread(load, name);
    thread.start();
    return new LoadWhileReceiving(file, load, thread);
  }

  /** Waits for the load to end; it fails as the work does. */
  Understood await() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return load.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("The load of a file failed", e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Sees that the load has ended: when the file did not become whole, it is given up. */
  @Override
  public void close() {
    file.abandon();
    try {
      await();
    } catch (RuntimeException e) {
      // Whoever needed the outcome has met this failure, or one of their own before it.
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
