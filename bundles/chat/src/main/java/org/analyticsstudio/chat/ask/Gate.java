package org.analyticsstudio.chat.ask;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticsstudio.chat.lexicon.OutsideTopics;
import org.analyticsstudio.chat.lexicon.OutsideTopics.Found;
import org.analyticsstudio.chat.lexicon.OutsideTopics.Topic;
import org.analyticsstudio.chat.token.Token;
import org.analyticsstudio.chat.vocabulary.Match;
import org.analyticsstudio.chat.vocabulary.Vocabulary;

/** Stops questions that ask for what is never done, or for what rows cannot tell. */
final class Gate {
  private static final Map<Topic, String> REASONS =
      Map.of(
          Topic.PREDICTION, "The data tells what was, not what will be.",
          Topic.CAUSE, "The data tells what is so, not why.",
          Topic.RELATION, "Relations and statistics between values cannot be computed here.",
          Topic.CHANGE_OVER_TIME,
              "How values change from one period to another cannot be computed here. Ask for the values by period instead.",
          Topic.ADVICE, "Only numbers from the data can be given, no opinions or advice.",
          Topic.CALENDAR_PART,
              "Days of the week, hours of the day and the like cannot be grouped by. Ask by day, week, month, quarter or year.");

  private final OutsideTopics topics = new OutsideTopics();

  Optional<Verdict> stop(List<Token> tokens, Vocabulary vocabulary) {
    Optional<Found> found = topics.find(tokens, 0);
    while (found.isPresent()) {
      Found here = found.get();
      if (!isVocabulary(tokens, here, vocabulary)) {
        return Optional.of(verdict(here, tokens));
      }
      found = topics.find(tokens, here.start() + 1);
    }
    return Optional.empty();
  }

  /** Whether the words belong to a name or a value of the data. */
  private static boolean isVocabulary(List<Token> tokens, Found found, Vocabulary vocabulary) {
    for (int start = Math.max(0, found.start() - 3); start <= found.start(); start++) {
      for (int end = found.end(); end <= Math.min(tokens.size(), found.end() + 3); end++) {
        boolean named =
            vocabulary.find(tokens.subList(start, end)).stream()
                .anyMatch(m -> m.strength() == Match.Strength.EXACT);
        if (named) {
          return true;
        }
      }
    }
    return false;
  }

  private static Verdict verdict(Found found, List<Token> tokens) {
    return switch (found.topic()) {
      case CHANGES ->
          new Verdict.Refused("Questions only read. Nothing is ever changed or deleted by one.");
      case FOREIGN ->
          new Verdict.Refused("Only questions about the data of this report are answered.");
      default ->
          new Verdict.OutOfScope(
              REASONS.getOrDefault(found.topic(), ""),
              tokens.subList(found.start(), found.end()).stream().map(Token::text).toList());
    };
  }
}
