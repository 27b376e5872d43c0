package org.analyticsstudio.systemtest.process;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Fifty requests a second, whatever the answers take. */
public final class SteadyLoad {
  private static final long BETWEEN_MS = 20;
  private static final int OK = 200;

  private final StudioClient client;
  private final List<String> paths;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger sent = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Queue<CompletableFuture<?>> open = new ConcurrentLinkedQueue<>();

  private SteadyLoad(StudioClient client, List<String> paths) {
    this.client = client;
    this.paths = paths;
  }

  /** Begins to ask for these in turn. */
  public static SteadyLoad begin(StudioClient client, List<String> paths) {
    SteadyLoad load = new SteadyLoad(client, paths);
    load.clock.scheduleAtFixedRate(load::send, 0, BETWEEN_MS, TimeUnit.MILLISECONDS);
    return load;
  }

  private void send() {
    String path = paths.get(sent.getAndIncrement() % paths.size());
    open.removeIf(CompletableFuture::isDone);
    open.add(
        client
            .beginGet(path)
            .handle(
                (answer, failure) -> {
                  if (failure != null) {
                    failures.add(path + ": " + failure);
                  } else if (answer.status() != OK) {
                    failures.add(path + ": " + answer.status() + " " + answer.body());
                  }
                  return answer;
                }));
  }

  /** How many were sent so far. */
  public int sent() {
    return sent.get();
  }

  /** Sends no more, waits for the answers, and tells which requests failed. */
  public List<String> end() throws InterruptedException {
    clock.shutdown();
    if (!clock.awaitTermination(10, TimeUnit.SECONDS)) {
      failures.add("The load did not end.");
    }
    open.forEach(CompletableFuture::join);
    return List.copyOf(failures);
  }
}
