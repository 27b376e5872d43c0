package org.analyticsstudio.trino;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;
import org.analyticsstudio.spi.network.AddressKind;
import org.jspecify.annotations.Nullable;

/** Sockets that connect to no address which is never asked, by whatever name it was found. */
final class GuardedSockets extends SocketFactory {

  @Override
  public Socket createSocket() {
    return new Guarded();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(null, new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(null, new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(from, fromPort), new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return connected(new InetSocketAddress(from, fromPort), new InetSocketAddress(host, port));
  }

  private static Socket connected(@Nullable SocketAddress from, SocketAddress to)
      throws IOException {
    Socket socket = new Guarded();
    try {
      if (from != null) {
        socket.bind(from);
      }
      socket.connect(to);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static final class Guarded extends Socket {
    @Override
    public void connect(SocketAddress to) throws IOException {
      connect(to, 0);
    }

    @Override
    public void connect(SocketAddress to, int timeoutMillis) throws IOException {
      if (to instanceof InetSocketAddress address
          && !address.isUnresolved()
          && AddressKind.of(address.getAddress()).isNeverAsked()) {
        throw new ForbiddenAddressException();
      }
      super.connect(to, timeoutMillis);
    }
  }

  /** A server named an address that is never asked. */
  static final class ForbiddenAddressException extends IOException {
    private static final long serialVersionUID = 1L;

    ForbiddenAddressException() {
      super("The server named an address that is never asked");
    }
  }
}
