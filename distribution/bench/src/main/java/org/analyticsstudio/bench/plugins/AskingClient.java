package org.analyticsstudio.bench.plugins;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.analyticsstudio.bench.KeptConnection;
import org.analyticsstudio.bench.Product;
import org.jspecify.annotations.Nullable;

/** Asks for the same things again and again over one connection, and notes the longest wait. */
final class AskingClient extends Thread {

  private final URI base;
  private final List<byte[]> requests = new ArrayList<>();
  private final long pauseNanos;
  private volatile boolean ended;
  private volatile @Nullable IOException failure;
  private volatile long longestNanos;
  private volatile long sent;

  private AskingClient(Product product, long pauseNanos, List<String> paths) throws IOException {
    super("asking-client");
    this.base = URI.create(product.base());
    this.pauseNanos = pauseNanos;
    for (String path : paths) {
      URI uri = URI.create(product.base() + path);
      requests.add(KeptConnection.request("GET", uri, product.token(), new byte[0]));
    }
  }

  static AskingClient begin(Product product, long pauseMillis, List<String> paths)
      throws IOException {
    AskingClient client = new AskingClient(product, pauseMillis * 1_000_000, paths);
    client.start();
    return client;
  }

  @Override
  public void run() {
    try (KeptConnection connection = new KeptConnection(base)) {
      while (!ended) {
        byte[] request = requests.get((int) (sent % requests.size()));
        long start = System.nanoTime();
        connection.exchange(request);
        longestNanos = Math.max(longestNanos, System.nanoTime() - start);
        sent++;
        LockSupport.parkNanos(pauseNanos);
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Forgets the longest wait so far. */
  void forget() {
    longestNanos = 0;
  }

  double longestMillis() {
    return longestNanos / 1e6;
  }

  /** Asks no more; a request that failed ends the benchmark. */
  long end() throws IOException, InterruptedException {
    ended = true;
    join();
    IOException what = failure;
    if (what != null) {
      throw new IOException("a request failed while plug-ins came and went", what);
    }
    return sent;
  }
}
