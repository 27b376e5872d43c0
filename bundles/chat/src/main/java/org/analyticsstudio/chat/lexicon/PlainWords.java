package org.analyticsstudio.chat.lexicon;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Common English words, which are never taken for misspellings of others. */
public final class PlainWords {
  private final Set<String> words = new HashSet<>();

  /** Reads the words from the bundle. */
  public PlainWords() {
    PhraseFile.read("plain-words.txt")
        .values()
        .forEach(
            lines ->
                lines.forEach(
                    line ->
                        words.addAll(
                            java.util.List.of(line.toLowerCase(Locale.ROOT).split("\\s+")))));
  }

  /** Whether it is one, in lower case. */
  public boolean knows(String word) {
    return words.contains(word);
  }
}
