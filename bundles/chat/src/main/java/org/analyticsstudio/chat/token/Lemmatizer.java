package org.analyticsstudio.chat.token;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the forms a dictionary would list a word under, by the rules of English spelling. */
public final class Lemmatizer {
  private static final Map<String, String> IRREGULAR =
      Map.of(
          "men", "man",
          "women", "woman",
          "children", "child",
          "people", "person",
          "feet", "foot",
          "teeth", "tooth",
          "mice", "mouse",
          "indices", "index",
          "series", "series",
          "species", "species");
  private static final List<String> UNCHANGED_ENDINGS = List.of("ss", "us", "is");
  private static final List<String> ES_ENDINGS = List.of("ses", "xes", "zes", "ches", "shes");

  /** A lemmatizer; it has no state. */
  public Lemmatizer() {}

  /** The singular of a noun, in lower case; other words come back as they are. */
  public String lemma(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String irregular = IRREGULAR.get(lower);
    if (irregular != null) {
      return irregular;
    }
    if (lower.length() < 4
        || !lower.endsWith("s")
        || UNCHANGED_ENDINGS.stream().anyMatch(lower::endsWith)) {
      return lower;
    }
    if (lower.endsWith("ies") && lower.length() > 4) {
      return cut(lower, 3) + "y";
    }
    if (lower.endsWith("sses")
        || (ES_ENDINGS.stream().anyMatch(lower::endsWith) && !keepsE(lower))) {
      return cut(lower, 2);
    }
    return cut(lower, 1);
  }

  /** Whether only the s was added, as in {@code houses} and {@code purchases}. */
  private static boolean keepsE(String plural) {
    return plural.endsWith("ses") && !plural.endsWith("buses") && !plural.endsWith("statuses")
        || plural.endsWith("zes") && !plural.endsWith("zzes")
        || plural.endsWith("aches");
  }

  /** What a verb form or an adjective may have been derived from; may hold words that are none. */
  public List<String> stems(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Set<String> stems = new LinkedHashSet<>();
    for (String suffix : List.of("ed", "ing", "able")) {
      if (lower.endsWith(suffix) && lower.length() >= suffix.length() + 2) {
        String base = cut(lower, suffix.length());
        stems.add(base);
        stems.add(base + "e");
        int last = base.length() - 1;
        if (last > 1 && base.charAt(last) == base.charAt(last - 1)) {
          stems.add(cut(base, 1));
        }
        if (base.endsWith("i")) {
          stems.add(cut(base, 1) + "y");
        }
      }
    }
    return List.copyOf(stems);
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
