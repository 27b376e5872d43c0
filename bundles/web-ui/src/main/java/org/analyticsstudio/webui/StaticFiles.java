package org.analyticsstudio.webui;

import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds the file for a path: hashed assets may be kept for ever, the page itself is asked for again
 * each time, and a path of the application's own router gets the page.
 */
final class StaticFiles {
  static final String KEPT = "public, max-age=31536000, immutable";
  static final String ASKED_AGAIN = "no-cache";

  private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_~@-][A-Za-z0-9._~@-]*)+");
  private static final String PAGE = "/index.html";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=utf-8"),
          Map.entry("js", "text/javascript;charset=utf-8"),
          Map.entry("css", "text/css;charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("json", "application/json"),
          Map.entry("txt", "text/plain;charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("woff2", "font/woff2"));

  private final Function<String, Optional<URL>> entries;

  StaticFiles(Function<String, Optional<URL>> entries) {
    this.entries = entries;
  }

  Optional<StaticFile> find(String path, boolean gzipAccepted) {
    if (belongsToServer(path)) {
      return Optional.empty();
    }
    if (isFile(path)) {
      return load(path, gzipAccepted);
    }
    return load(PAGE, gzipAccepted);
  }

  /** A mistyped API address must be told as such and never be answered with a page. */
  private static boolean belongsToServer(String path) {
    return path.equals("/api")
        || path.startsWith("/api/")
        || path.equals("/docs")
        || path.startsWith("/docs/");
  }

  private static boolean isFile(String path) {
    return path.startsWith("/assets/") || TYPES.containsKey(extension(path));
  }

  private Optional<StaticFile> load(String path, boolean gzipAccepted) {
    String type = TYPES.get(extension(path));
    if (type == null || !PLAIN.matcher(path).matches()) {
      return Optional.empty();
    }
    String cache = path.startsWith("/assets/") ? KEPT : ASKED_AGAIN;
    Optional<StaticFile> packed =
        gzipAccepted
            ? entries.apply(path + ".gz").map(url -> new StaticFile(url, type, cache, true))
            : Optional.empty();
    return packed.or(() -> entries.apply(path).map(url -> new StaticFile(url, type, cache, false)));
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
