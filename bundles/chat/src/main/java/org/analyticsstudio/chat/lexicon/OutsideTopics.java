package org.analyticsstudio.chat.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.chat.token.Token;

/** Words of questions that rows cannot answer, or that are never obeyed. */
public final class OutsideTopics {
  private final Map<String, Topic> phrases = new HashMap<>();
  private int longest = 1;

  /** Reads the words from the bundle. */
  public OutsideTopics() {
    PhraseFile.read("outside.txt")
        .forEach(
            (name, texts) ->
                texts.forEach(
                    text -> {
                      phrases.put(text.toLowerCase(Locale.ROOT), Topic.valueOf(name));
                      longest = Math.max(longest, text.split(" ").length);
                    }));
  }

  /** What lies outside. */
  public enum Topic {
    /** Would change or destroy something. */
    CHANGES,
    /** Has nothing to do with the data, or is an attack. */
    FOREIGN,
    /** Asks for the future. */
    PREDICTION,
    /** Asks for causes. */
    CAUSE,
    /** Asks for statistics that a semantic query does not have. */
    RELATION,
    /** Asks how one period differs from another. */
    CHANGE_OVER_TIME,
    /** Asks for an opinion. */
    ADVICE,
    /** Asks for parts of the calendar that cannot be grouped by. */
    CALENDAR_PART
  }

  /**
   * A span of tokens that lies outside.
   *
   * @param topic why
   * @param start index of the first token
   * @param end index after the last token
   */
  public record Found(Topic topic, int start, int end) {}

  /** The first such span from a position on, the longest one when several start there. */
  public Optional<Found> find(List<Token> tokens, int from) {
    for (int start = from; start < tokens.size(); start++) {
      for (int end = Math.min(tokens.size(), start + longest); end > start; end--) {
        Topic topic = phrases.get(phrase(tokens.subList(start, end)));
        if (topic != null) {
          return Optional.of(new Found(topic, start, end));
        }
      }
    }
    return Optional.empty();
  }

  private static String phrase(List<Token> span) {
    StringBuilder phrase = new StringBuilder();
    for (Token token : span) {
      if (token.kind() == Token.Kind.QUOTED) {
        return "";
      }
      phrase.append(phrase.isEmpty() ? "" : " ").append(token.lower());
    }
    return phrase.toString();
  }

  /** Whether a word, in lower case, is one of them on its own. */
  public boolean knows(String word) {
    return phrases.containsKey(word);
  }
}
