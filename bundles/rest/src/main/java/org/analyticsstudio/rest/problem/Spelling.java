package org.analyticsstudio.rest.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
final class Spelling {

  private static final int MAX_LENGTH = 64;

  private Spelling() {}

  /** The known name that differs in few letters, if there is one. */
  static Optional<String> closest(String given, Collection<String> known) {
    if (given.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int tolerated = Math.max(1, given.length() / 3);
    return known.stream()
        .filter(name -> distance(given, name) <= tolerated)
        .min(Comparator.comparingInt(name -> distance(given, name)));
  }

  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
