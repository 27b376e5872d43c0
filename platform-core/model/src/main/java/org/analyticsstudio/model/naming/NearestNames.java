package org.analyticsstudio.model.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what somebody may have meant by a name that is not known. Pure and thread safe. */
public final class NearestNames {

  private static final int MAX_NAME = 64;
  private static final int MAX_NEAREST = 3;
  private static final int MAX_LISTED = 8;

  private NearestNames() {}

  /**
   * The known names that differ from a wrong one by few characters, the nearest first.
   *
   * @param wrong any text
   * @param known the names there are
   * @return at most three names
   */
  public static List<String> of(String wrong, Collection<String> known) {
    if (wrong.length() > MAX_NAME) {
      return List.of();
    }
    String lower = wrong.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, wrong.length() / 3);
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

  /**
   * A hint for people: the nearest names as a question, else what there is.
   *
   * @param wrong any text
   * @param known the names there are, in the order to list them
   */
  public static String hint(String wrong, Collection<String> known) {
    List<String> nearest = of(wrong, known);
    if (!nearest.isEmpty()) {
      return "Did you mean " + String.join(", ", nearest) + "?";
    }
    if (known.isEmpty()) {
      return "There are none.";
    }
    String listed = String.join(", ", known.stream().limit(MAX_LISTED).toList());
    return "There are: " + listed + (known.size() > MAX_LISTED ? ", …" : "") + ".";
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

  private record Near(String name, int distance) {}
}
