package org.analyticsstudio.plugins;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts plug-ins beside the start of the product, which waits for it a while and no longer. */
final class BootThread implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BootThread.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Thread thread;
  private final long begun = System.nanoTime();
  private volatile boolean done;
  private volatile boolean closed;

  BootThread(Work work) {
    this.thread = new Thread(() -> run(work), "plugin-boot");
    thread.setDaemon(true);
  }

  /** What is done at the start. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  void start() {
    thread.start();
  }

  private void run(Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException e) {
      if (closed) {
        LOG.debug("The start of the plug-ins was broken off by the stop", e);
      } else {
        LOG.error("The plug-ins could not be started", e);
      }
    } finally {
      done = true;
    }
  }

  /** One that hangs keeps the product from being ready for some seconds only. */
  List<String> missing() {
    return done || System.nanoTime() - begun > PATIENCE.toNanos()
        ? List.of()
        : List.of("Plug-ins are being started.");
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
