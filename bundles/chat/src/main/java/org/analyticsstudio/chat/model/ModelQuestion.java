package org.analyticsstudio.chat.model;

import java.util.List;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.principal.Principal;

/**
 * A question that the interpreter did not understand.
 *
 * @param by who asks
 * @param projectId the project of the datasets
 * @param question as typed
 * @param datasets what may be asked, at least one
 * @param context who waits for the answer
 */
public record ModelQuestion(
    Principal by,
    String projectId,
    String question,
    List<Vocabulary> datasets,
    QueryContext context) {

  /** Copies the list. */
  public ModelQuestion {
    datasets = List.copyOf(datasets);
  }
}
