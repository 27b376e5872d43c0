package org.analyticsstudio.chat.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.chat.phrase.Phrase;
import org.analyticsstudio.chat.token.Token;
import org.jspecify.annotations.Nullable;

/** Collects which words became what. */
final class Wording {
  private final String question;
  private final List<Token> tokens;
  private final List<Placed> placed = new ArrayList<>();

  private record Placed(int start, ChatReply.Part part) {}

  Wording(String question, List<Token> tokens) {
    this.question = question;
    this.tokens = tokens;
  }

  void add(Phrase.Span span, String role, @Nullable String member, String label) {
    placed.add(new Placed(span.start(), new ChatReply.Part(text(span), role, member, label)));
  }

  String text(Phrase.Span span) {
    return question.substring(tokens.get(span.start()).start(), tokens.get(span.end() - 1).end());
  }

  List<ChatReply.Part> parts() {
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::start))
        .map(Placed::part)
        .toList();
  }
}
