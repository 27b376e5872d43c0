package org.analyticsstudio.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Sends the same request over kept connections, as lean as it can, for some seconds. */
final class LoadGenerator {

  private final int clients;

  LoadGenerator(int clients) {
    this.clients = clients;
  }

  double requestsPerSecond(URI uri, String token, int seconds) throws Exception {
    String head =
        "GET " + uri.getPath() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n";
    String request = head + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n");
    byte[] bytes = (request + "\r\n").getBytes(StandardCharsets.US_ASCII);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      List<Future<Long>> counts = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        counts.add(pool.submit(() -> client(uri, bytes, end)));
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
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream(), 8192);
      long count = 0;
      while (System.nanoTime() < end) {
        out.write(request);
        readResponse(in);
        count++;
      }
      return count;
    }
  }

  private static void readResponse(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException("unexpected answer: " + status);
    }
    int length = 0;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
        chunked = true;
      }
    }
    if (!chunked) {
      in.skipNBytes(length);
      return;
    }
    int size;
    do {
      size = Integer.parseInt(line(in).strip(), 16);
      in.skipNBytes(size);
      line(in);
    } while (size > 0);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection was closed");
      }
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }
}
