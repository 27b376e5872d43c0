package org.analyticsstudio.rest.http;

/** The other end of a connection. */
public interface PeerSocket {

  /** Whether the other end has closed, as far as can be seen now. */
  boolean seemsClosed();
}
