package org.analyticsstudio.chat.ask;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticsstudio.chat.lexicon.Lexicon;
import org.analyticsstudio.chat.lexicon.OutsideTopics;
import org.analyticsstudio.chat.lexicon.PlainWords;
import org.analyticsstudio.chat.token.Lemmatizer;
import org.analyticsstudio.chat.token.Token;
import org.analyticsstudio.chat.vocabulary.Speller;
import org.analyticsstudio.chat.vocabulary.Vocabulary;

/** Mends misspelt words before they are looked up. A correct English word is never mended. */
final class Spelling {
  private final Lexicon lexicon;
  private final OutsideTopics outside = new OutsideTopics();
  private final PlainWords plain = new PlainWords();
  private final Speller speller = new Speller();
  private final Lemmatizer lemmatizer = new Lemmatizer();

  Spelling(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Tokens after mending.
   *
   * @param tokens as many as before
   * @param changed for each whether it was mended
   * @param corrections what was mended
   */
  record Mended(List<Token> tokens, boolean[] changed, List<Verdict.Correction> corrections) {}

  Mended mend(List<Token> tokens, Vocabulary vocabulary) {
    List<Token> mended = new ArrayList<>();
    boolean[] changed = new boolean[tokens.size()];
    List<Verdict.Correction> corrections = new ArrayList<>();
    Set<String> known = null;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      mended.add(token);
      if (token.kind() != Token.Kind.WORD || isKnown(token, tokens, i, vocabulary)) {
        continue;
      }
      if (known == null) {
        known = new HashSet<>(vocabulary.words());
        known.addAll(lexicon.tellingWords());
      }
      Optional<String> word = speller.mend(token.lemma(), known).or(forLower(token, known));
      if (word.isPresent() && !outside.knows(word.get())) {
        mended.set(i, respelt(token, word.get()));
        changed[i] = true;
        corrections.add(new Verdict.Correction(token.text(), word.get()));
      }
    }
    return new Mended(List.copyOf(mended), changed, List.copyOf(corrections));
  }

  private java.util.function.Supplier<Optional<String>> forLower(Token token, Set<String> known) {
    return () -> speller.mend(token.lower(), known);
  }

  private boolean isKnown(Token token, List<Token> tokens, int index, Vocabulary vocabulary) {
    String lower = token.lower();
    if (lexicon.knows(lower)
        || outside.knows(lower)
        || plain.knows(lower)
        || plain.knows(token.lemma())
        || vocabulary.words().contains(token.lemma())
        || !vocabulary.find(List.of(token)).isEmpty()) {
      return true;
    }
    // Part of a longer name or value that is typed correctly.
    for (int from = Math.max(0, index - 3); from <= index; from++) {
      for (int to = index + 1; to <= Math.min(tokens.size(), index + 4); to++) {
        if (to - from > 1 && !vocabulary.find(tokens.subList(from, to)).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private Token respelt(Token token, String word) {
    boolean plural = token.plural() || token.lower().endsWith("s");
    String text = plural && !word.endsWith("s") && !lexicon.knows(word) ? word + "s" : word;
    return new Token(
        token.kind(),
        text,
        lemmatizer.lemma(word.toLowerCase(Locale.ROOT)),
        lemmatizer.stems(word),
        token.start(),
        token.end(),
        null,
        false,
        null);
  }
}
