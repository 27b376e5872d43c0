package org.analyticsstudio.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Sends the same request over many kept connections for some seconds. */
final class LoadGenerator {

  private final int clients;

  LoadGenerator(int clients) {
    this.clients = clients;
  }

  double requestsPerSecond(URI uri, String token, int seconds) throws Exception {
    return requestsPerSecond(uri, KeptConnection.request("GET", uri, token, new byte[0]), seconds);
  }

  double requestsPerSecond(URI uri, byte[] request, int seconds) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        counts.add(pool.submit(() -> client(uri, request, end)));
      }
      long total = 0;
      for (Future<Long> count : counts) {
        total += count.get();
      }
      return total / (double) seconds;
    } finally {
      pool.shutdownNow();
    }
  }

  private static long client(URI uri, byte[] request, long end) throws IOException {
    try (KeptConnection connection = new KeptConnection(uri)) {
      long count = 0;
      while (System.nanoTime() < end) {
        connection.exchange(request);
        count++;
      }
      return count;
    }
  }
}
