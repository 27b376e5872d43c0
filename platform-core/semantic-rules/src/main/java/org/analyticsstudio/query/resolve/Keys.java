package org.analyticsstudio.query.resolve;

import java.util.HashSet;
import java.util.Set;

/** The keys of a result: each is told once. */
final class Keys {

  private static final int MAX_LENGTH = 128;

  private final Set<String> taken = new HashSet<>();
  private final Findings findings;

  Keys(Findings findings) {
    this.findings = findings;
  }

  void take(String key, String path) {
    if (!taken.add(key)) {
      findings.add(
          path,
          "duplicate_key",
          "Two columns of the result would have the key " + key + ".",
          "Leave one out, or name a measure's key with \"as\".");
    }
  }

  /** Whether the key someone chose can be one. */
  boolean accepts(String key, String path) {
    boolean valid =
        !key.isBlank()
            && key.length() <= MAX_LENGTH
            && key.codePoints().noneMatch(Keys::isUnprintable);
    if (!valid) {
      findings.add(
          path,
          "key_invalid",
          "The key is empty, longer than 128 characters or holds control characters.",
          "Choose a short name.");
    }
    return valid;
  }

  private static boolean isUnprintable(int point) {
    int type = Character.getType(point);
    return Character.isISOControl(point)
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
