package org.analyticsstudio.api.chat;

import java.util.List;
import org.analyticsstudio.model.query.Filter;

/**
 * A question.
 *
 * @param question in plain words
 * @param filters conditions that hold besides what the words say
 */
public record ChatQuestion(String question, List<Filter> filters) {

  /** Absent filters are none. */
  public ChatQuestion {
    filters = filters == null ? List.of() : List.copyOf(filters);
  }
}
