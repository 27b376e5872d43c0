package org.analyticsstudio.query.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Hints for names that are not known: the nearest ones, else what there is. */
final class Suggestions {

  private static final int MAX_NAME = 64;
  private static final int MAX_LISTED = 8;
  private static final int MAX_NEAREST = 3;

  private Suggestions() {}

  static String forName(String wrong, List<String> known) {
    List<String> nearest = nearest(wrong, known);
    if (!nearest.isEmpty()) {
      return "Did you mean " + String.join(", ", nearest) + "?";
    }
    if (known.isEmpty()) {
      return "There are none.";
    }
    String listed = String.join(", ", known.subList(0, Math.min(MAX_LISTED, known.size())));
    return "There are: " + listed + (known.size() > MAX_LISTED ? ", …" : "") + ".";
  }

  private static List<String> nearest(String wrong, List<String> known) {
    if (wrong.length() > MAX_NAME) {
      return List.of();
    }
    String lower = wrong.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, wrong.length() / 3);
    record Near(String name, int distance) {}
    List<Near> near = new ArrayList<>();
    for (String name : known) {
      if (Math.abs(name.length() - wrong.length()) <= limit && name.length() <= MAX_NAME) {
        int distance = distance(lower, name.toLowerCase(Locale.ROOT));
        if (distance <= limit) {
          near.add(new Near(name, distance));
        }
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(MAX_NEAREST)
        .map(Near::name)
        .toList();
  }

  /** How many characters must be changed, added or removed. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(same, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
