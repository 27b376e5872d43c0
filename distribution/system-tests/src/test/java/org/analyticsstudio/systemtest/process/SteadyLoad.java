package org.analyticsstudio.systemtest.process;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** So many requests a second, whatever the answers take; fifty unless said. */
public final class SteadyLoad {
  private static final long BETWEEN_MS = 20;
  private static final int OK = 200;

  private final List<Sent> requests;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicInteger sent = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final Queue<CompletableFuture<?>> open = new ConcurrentLinkedQueue<>();

  private SteadyLoad(List<Sent> requests) {
    this.requests = requests;
  }

  /** A request that is sent again and again. */
  public record Sent(String name, Supplier<CompletableFuture<StudioClient.Answer>> begin) {}

  /** Begins to ask for these in turn. */
  public static SteadyLoad begin(StudioClient client, List<String> paths) {
    return begin(paths.stream().map(path -> new Sent(path, () -> client.beginGet(path))).toList());
  }

  /** Begins to send these in turn. */
  public static SteadyLoad begin(List<Sent> requests) {
    return begin(requests, BETWEEN_MS);
  }

  /** Begins to send these in turn, one every so many milliseconds. */
  public static SteadyLoad begin(List<Sent> requests, long everyMillis) {
    SteadyLoad load = new SteadyLoad(requests);
    load.clock.scheduleAtFixedRate(load::send, 0, everyMillis, TimeUnit.MILLISECONDS);
    return load;
  }

  private void send() {
    Sent request = requests.get(sent.getAndIncrement() % requests.size());
    open.removeIf(CompletableFuture::isDone);
    open.add(
        request
            .begin()
            .get()
            .handle(
                (answer, failure) -> {
                  if (failure != null) {
                    failures.add(request.name() + ": " + failure);
                  } else if (answer.status() != OK) {
                    failures.add(request.name() + ": " + answer.status() + " " + answer.body());
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
