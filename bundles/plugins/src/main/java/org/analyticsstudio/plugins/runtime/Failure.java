package org.analyticsstudio.plugins.runtime;

import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleException;

/**
 * Why a plug-in is not well.
 *
 * @param reason one sentence
 * @param details more for the expert; empty when there is nothing
 */
public record Failure(String reason, String details) {

  private static final int LONGEST = 300;

  /** The details, when there are any. */
  public @Nullable String detailsOrNull() {
    return details.isBlank() ? null : details;
  }

  /** What an exception says, without its stack. */
  public static Failure of(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String kind =
        e instanceof BundleException bundle && bundle.getType() == BundleException.RESOLVE_ERROR
            ? "Something it needs is missing."
            : "Its start failed: " + words(root);
    return new Failure(kind, e + (root == e ? "" : "\ncaused by " + root));
  }

  private static String words(Throwable e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    String words = e.getClass().getSimpleName() + message;
    return (words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words)
        .replace('\n', ' ');
  }
}
