package org.analyticsstudio.chat.lexicon;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.analyticsstudio.chat.token.Token;

/** The function words and analytic terms of English. Read once, immutable. */
public final class Lexicon {
  private final Map<String, Set<Term>> phrases = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> telling = new HashSet<>();
  private int longest = 1;

  /** Reads the lexicon from the bundle. */
  public Lexicon() {
    PhraseFile.read("english.txt")
        .forEach((name, texts) -> texts.forEach(text -> add(Term.valueOf(name), text)));
  }

  private void add(Term term, String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    String[] parts = lower.split(" ");
    phrases.computeIfAbsent(lower, p -> EnumSet.noneOf(Term.class)).add(term);
    longest = Math.max(longest, parts.length);
    words.addAll(List.of(parts));
    if (term != Term.LIGHT_VERB && term != Term.FILLER) {
      telling.addAll(List.of(parts));
    }
  }

  /** What a span of tokens does; empty when it is no phrase of the lexicon. */
  public Set<Term> terms(List<Token> span) {
    if (span.size() > longest) {
      return Set.of();
    }
    StringBuilder phrase = new StringBuilder();
    for (Token token : span) {
      if (token.kind() == Token.Kind.QUOTED) {
        return Set.of();
      }
      phrase.append(phrase.isEmpty() ? "" : " ").append(token.lower());
    }
    return phrases.getOrDefault(phrase.toString(), Set.of());
  }

  /** How many words the longest phrase has. */
  public int longest() {
    return longest;
  }

  /** Whether a word, in lower case, is part of any phrase. */
  public boolean knows(String word) {
    return words.contains(word);
  }

  /** The words that say something; an unknown word is never taken for one that says nothing. */
  public Set<String> tellingWords() {
    return Set.copyOf(telling);
  }
}
