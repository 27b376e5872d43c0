package org.analyticsstudio.chat.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.analyticsstudio.chat.token.Token;
import org.analyticsstudio.chat.token.Tokenizer;

/** Makes the keys names are found by: singular, without spaces and without small words inside. */
public final class Keys {
  private static final Set<String> SMALL = Set.of("and", "the", "of");
  private final Tokenizer tokenizer = new Tokenizer();

  /** Keys; they have no state. */
  public Keys() {}

  /** The key of a span of tokens; empty when it starts or ends with a small word. */
  public String of(List<Token> span) {
    if (span.isEmpty() || small(span.get(0)) || small(span.get(span.size() - 1))) {
      return "";
    }
    StringBuilder key = new StringBuilder();
    for (Token token : span) {
      if (token.kind() == Token.Kind.SYMBOL) {
        if (token.text().equals("-") || token.text().equals("–")) {
          continue;
        }
        return "";
      }
      if (!small(token)) {
        key.append(token.lemma());
      }
    }
    return key.toString();
  }

  /** The words of a name, singular. */
  public List<String> words(String name) {
    List<String> words = new ArrayList<>();
    for (Token token : tokenizer.tokenize(name)) {
      if (token.kind() != Token.Kind.SYMBOL) {
        words.add(token.lemma());
      }
    }
    return words;
  }

  /** The key of a name. */
  public String of(String name) {
    List<String> words = words(name);
    if (words.size() > 1) {
      words.removeIf(SMALL::contains);
    }
    return String.join("", words);
  }

  private static boolean small(Token token) {
    return SMALL.contains(token.lemma());
  }
}
