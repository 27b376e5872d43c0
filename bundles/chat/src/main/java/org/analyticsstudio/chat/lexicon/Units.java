package org.analyticsstudio.chat.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Units of measure, which names end with and numbers are followed by. */
public final class Units {
  private final Map<String, String> units = new HashMap<>();

  /** Reads the units from the bundle. */
  public Units() {
    PhraseFile.read("units.txt")
        .forEach((unit, words) -> words.forEach(word -> units.put(word, unit)));
  }

  /** The unit that a word, singular and in lower case, stands for. */
  public Optional<String> of(String word) {
    return Optional.ofNullable(units.get(word));
  }
}
