package org.analyticsstudio.domain.template;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The thread that a template runs on. FreeMarker looks whether its thread was interrupted at each
 * pass of a loop; this one counts how often it looks, and is interrupted when a limit is reached.
 */
final class RenderingThread extends Thread {

  /** Something that may fail. */
  interface Work {
    void run() throws Exception;
  }

  private final Work work;
  private final TemplateLimits limits;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile String limit = "";
  private long passes;
  private long deadline = Long.MAX_VALUE;

  RenderingThread(TemplateLimits limits, Work work) {
    super("prompt-template");
    this.limits = limits;
    this.work = work;
    setDaemon(true);
  }

  @Override
  public void run() {
    deadline = System.nanoTime() + limits.time().toNanos();
    try {
      work.run();
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      failure.set(e);
    }
  }

  @Override
  public boolean isInterrupted() {
    if (Thread.currentThread() != this) {
      return super.isInterrupted();
    }
    if (++passes > limits.loopPasses()) {
      limit = "Its loops make more than " + limits.loopPasses() + " passes.";
      return true;
    }
    if (System.nanoTime() > deadline) {
      limit = tooSlow();
      return true;
    }
    return super.isInterrupted();
  }

  String tooSlow() {
    return "It runs for more than " + limits.time().toMillis() + " ms.";
  }

  /** The limit that was reached, in a sentence; empty when none was. */
  String limit() {
    return limit;
  }

  @Nullable Throwable failure() {
    return failure.get();
  }
}
