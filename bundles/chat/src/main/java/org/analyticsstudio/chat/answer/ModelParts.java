package org.analyticsstudio.chat.answer;

import java.util.ArrayList;
import java.util.List;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.chat.assemble.Interpretation;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.query.SemanticQuery;

/**
 * Says what a language model understood. It does not tell which words became what, so that parts
 * have no words of the question.
 */
public final class ModelParts {

  private static final String NO_WORDS = "";

  private final Verbalizer verbalizer;

  /** Speaks about one dataset. */
  public ModelParts(Vocabulary vocabulary) {
    this.verbalizer = new Verbalizer(vocabulary);
  }

  /** A query with its parts. */
  public Interpretation interpretation(SemanticQuery query) {
    List<ChatReply.Part> parts = new ArrayList<>();
    query
        .measures()
        .forEach(each -> parts.add(part("measure", each.name(), verbalizer.measure(each))));
    query
        .dimensions()
        .forEach(
            each -> parts.add(part("dimension", each.name(), "by " + verbalizer.dimension(each))));
    query
        .filters()
        .forEach(each -> parts.add(part("filter", each.field(), verbalizer.filter(each))));
    query
        .having()
        .forEach(each -> parts.add(part("having", each.key(), verbalizer.having(each, query))));
    if (query.timeFilter() != null) {
      parts.add(part("time", query.timeFilter().column(), verbalizer.time(query.timeFilter())));
    }
    query
        .orderBy()
        .forEach(
            each ->
                parts.add(
                    part(
                        "order",
                        each.key(),
                        (each.descending() ? "highest " : "lowest ") + each.key() + " first")));
    if (query.limit() != null) {
      parts.add(new ChatReply.Part(NO_WORDS, "limit", null, "at most " + query.limit()));
    }
    return new Interpretation(query, null, parts);
  }

  private static ChatReply.Part part(String role, String member, String label) {
    return new ChatReply.Part(NO_WORDS, role, member, label);
  }
}
