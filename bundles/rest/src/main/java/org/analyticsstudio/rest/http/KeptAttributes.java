package org.analyticsstudio.rest.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request that keeps attributes to itself: the whiteboard tells its listeners of each one, which
 * is dear for what is asked thousands of times a second. The request itself is an attribute too,
 * since injecting it goes through a proxy.
 */
public final class KeptAttributes extends HttpServletRequestWrapper {

  private static final String REQUEST = HttpServletRequest.class.getName();

  private final Map<String, Object> kept = new HashMap<>();

  /** Keeps the id of the request as its first attribute. */
  public KeptAttributes(HttpServletRequest request, @Nullable String requestId) {
    super(request);
    if (requestId != null) {
      kept.put(RequestIds.ATTRIBUTE, requestId);
    }
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    Object value = kept.get(name);
    if (value != null) {
      return value;
    }
    return REQUEST.equals(name) ? this : super.getAttribute(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    Set<String> names = new TreeSet<>(Collections.list(super.getAttributeNames()));
    names.addAll(kept.keySet());
    return Collections.enumeration(names);
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      removeAttribute(name);
    } else {
      kept.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    if (kept.remove(name) == null) {
      super.removeAttribute(name);
    }
  }
}
