package org.analyticsstudio.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where to listen, tried before anything is started so that the refusal comes at once. */
record ListenAddress(String host, int port) {

  void check() {
    InetAddress address;
    try {
      address = InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw Refusal.cannotStart(
          "The host " + host + " is unknown: give an address of this machine with --host.");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (BindException e) {
      throw Refusal.cannotStart(
          "Port "
              + port
              + " on "
              + host
              + " can't be used ("
              + e.getMessage()
              + "): choose another with --port, or --port 0 for any free one.");
    } catch (IOException e) {
      throw Refusal.cannotStart(
          "Analytics Studio can't listen on " + host + ":" + port + " (" + e.getMessage() + ").");
    }
  }

  /** An address this process can call itself at: a wildcard is none. */
  ListenAddress reachable() {
    return switch (host) {
      case "0.0.0.0" -> new ListenAddress("127.0.0.1", port);
      case "::" -> new ListenAddress("::1", port);
      default -> this;
    };
  }

  String url(int actualPort) {
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + actualPort;
  }
}
