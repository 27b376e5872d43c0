package org.analyticsstudio.rest.http;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletApiRequest;

/**
 * Connections of Jetty. While an HTTP/1.1 request is answered Jetty does not read, so it can't see
 * the other end close. The operating system can: then there is something to read and it is nothing.
 */
public final class JettySockets implements PeerSockets {

  @Override
  public Optional<PeerSocket> of(HttpServletRequest request) {
    ServletRequest inner = request;
    while (inner instanceof ServletRequestWrapper wrapper) {
      inner = wrapper.getRequest();
    }
    if (inner instanceof ServletApiRequest jetty
        && jetty.getRequest().getConnectionMetaData().getConnection().getEndPoint().getTransport()
            instanceof SocketChannel channel) {
      return Optional.of(() -> hasNothingToRead(channel));
    }
    return Optional.empty();
  }

  private static boolean hasNothingToRead(SocketChannel channel) {
    if (!channel.isOpen()) {
      return true;
    }
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_READ);
      return selector.selectNow() > 0 && channel.socket().getInputStream().available() == 0;
    } catch (IOException e) {
      return true;
    }
  }
}
