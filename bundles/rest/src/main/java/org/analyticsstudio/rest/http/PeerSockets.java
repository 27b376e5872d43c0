package org.analyticsstudio.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Finds the connection that a request came over. */
public interface PeerSockets {

  /** The other end, when it can be watched. */
  Optional<PeerSocket> of(HttpServletRequest request);
}
