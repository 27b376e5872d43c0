package org.analyticsstudio.chat.ask;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long the stages of an answer took. Used by one thread. */
public final class Timings {
  private static final double NANOS_PER_MS = 1_000_000.0;
  private final long started = System.nanoTime();
  private final Map<String, Double> stages = new LinkedHashMap<>();
  private long mark = started;

  /** Starts now. */
  public Timings() {}

  /** Ends a stage and starts the next. */
  public void stage(String name) {
    long now = System.nanoTime();
    stages.merge(name, round(now - mark), Double::sum);
    mark = now;
  }

  /** Milliseconds by stage, in order. */
  public Map<String, Double> stages() {
    return new LinkedHashMap<>(stages);
  }

  /** Milliseconds from the start until now. */
  public double elapsedMs() {
    return round(System.nanoTime() - started);
  }

  private static double round(long nanos) {
    return Math.round(nanos / NANOS_PER_MS * 100) / 100.0;
  }
}
