package org.analyticsstudio.webui;

import java.util.Map;
import java.util.function.BiConsumer;

/** What the browser may do with our pages: run and load our own files, talk to us, nothing else. */
final class SecurityHeaders {
  static final String POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self'",
          // Charts, virtual lists and drag handles place elements by style attributes.
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "font-src 'self'",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

  private SecurityHeaders() {}

  static void apply(BiConsumer<String, String> setHeader) {
    HEADERS.forEach(setHeader);
  }
}
