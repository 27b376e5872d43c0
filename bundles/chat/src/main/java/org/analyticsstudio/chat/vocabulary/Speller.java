package org.analyticsstudio.chat.vocabulary;

import java.util.Optional;
import java.util.Set;

/**
 * Mends words that are misspelt: one letter wrong, missing, doubled or swapped, two in long words.
 * Only when a single known word comes as near.
 */
public final class Speller {
  private static final int SHORTEST = 5;
  private static final int LONG = 9;

  /** A speller; it has no state. */
  public Speller() {}

  /** The only known word that the misspelt one can be meant to be. */
  public Optional<String> mend(String word, Set<String> known) {
    if (word.length() < SHORTEST - 1 || !word.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    int allowed = word.length() >= LONG ? 2 : 1;
    String best = null;
    int nearest = allowed + 1;
    boolean tie = false;
    for (String candidate : known) {
      if (Math.max(candidate.length(), word.length()) < SHORTEST
          || candidate.length() < SHORTEST - 1
          || candidate.charAt(0) != word.charAt(0)
          || Math.abs(candidate.length() - word.length()) > allowed) {
        continue;
      }
      int distance = distance(word, candidate, allowed);
      if (distance < nearest) {
        nearest = distance;
        best = candidate;
        tie = false;
      } else if (distance == nearest && distance <= allowed && !candidate.equals(best)) {
        tie = true;
      }
    }
    return tie ? Optional.empty() : Optional.ofNullable(best);
  }

  /** The nearest known word, when it is near; nothing for a word that is known. */
  public Optional<String> nearest(String word, Set<String> known) {
    String best = null;
    int nearest = word.length() / 4 + 1;
    for (String candidate : known) {
      int distance = distance(word, candidate, nearest);
      if (distance == 0) {
        return Optional.empty();
      }
      if (candidate.length() > 3 && distance < nearest) {
        nearest = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Damerau-Levenshtein distance, adjacent swaps counted once. */
  static int distance(String a, String b, int atMost) {
    if (Math.abs(a.length() - b.length()) > atMost) {
      return atMost + 1;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + same);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
