package org.analyticsstudio.chat.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** English words that say the same as others, for words that the data does not know. */
public final class Synonyms {
  private final Map<String, String> synonyms = new HashMap<>();

  /** Reads the words from the bundle. */
  public Synonyms() {
    PhraseFile.read("synonyms.txt")
        .forEach((word, others) -> others.forEach(other -> synonyms.put(other, word)));
  }

  /** The word that another one, singular and in lower case, says the same as. */
  public Optional<String> of(String word) {
    return Optional.ofNullable(synonyms.get(word));
  }
}
