package org.analyticsstudio.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A line to a server that, once armed, is cut when a word has gone to the server. */
final class CutLine implements AutoCloseable {

  private final ServerSocket door;
  private final int server;
  private final String word;
  private volatile boolean armed;

  private CutLine(ServerSocket door, int server, String word) {
    this.door = door;
    this.server = server;
    this.word = word;
  }

  static CutLine to(int server, String word) throws IOException {
    CutLine line =
        new CutLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server, word);
    background(line::accept);
    return line;
  }

  int port() {
    return door.getLocalPort();
  }

  void arm() {
    armed = true;
  }

  private void accept() throws IOException {
    while (!door.isClosed()) {
      Socket client = door.accept();
      Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
      background(() -> pass(client, upstream, true));
      background(() -> pass(upstream, client, false));
    }
  }

  private void pass(Socket from, Socket to, boolean toServer) throws IOException {
    byte[] buffer = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        boolean cut =
            toServer
                && armed
                && new String(buffer, 0, n, StandardCharsets.ISO_8859_1).contains(word);
        if (cut) {
          armed = false;
          from.close();
        }
        out.write(buffer, 0, n);
        out.flush();
        if (cut) {
          return;
        }
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void background(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // The line is cut, which is what it is for.
              }
            },
            "cut-line");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
