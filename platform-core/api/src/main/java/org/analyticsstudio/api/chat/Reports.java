package org.analyticsstudio.api.chat;

import java.util.List;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.model.principal.Principal;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Reports: conversations about datasets. Safe for use by many threads. */
@ProviderType
public interface Reports {

  /**
   * Makes a report.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code project_not_found},
   *     {@code dataset_not_found}; 422 {@code datasets_missing}, {@code name_invalid}
   */
  Report create(Principal by, String projectId, String name, List<String> datasetIds);

  /** Reports, newest first. */
  Page<Report> list(@Nullable String projectId, PageRequest page);

  /**
   * One report.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code report_not_found}
   */
  Report get(String id);

  /**
   * Answers a question. Whatever happens to the question itself is a reply, not a problem.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code report_not_found}; 422
   *     {@code question_empty}, {@code question_too_long}
   */
  ChatReply ask(Principal by, String reportId, ChatQuestion question, QueryContext context);

  /** What was asked by this person in a report, newest first. Throws as {@link #get}. */
  Page<AskedQuestion> history(Principal by, String reportId, PageRequest page);

  /**
   * Keeps what a person thinks of the answer to a question of their own, in place of what they
   * thought before.
   *
   * @throws org.analyticsstudio.model.problem.ProblemException 404 {@code report_not_found}, {@code
   *     question_not_found} (also for questions of others); 422 {@code reason_too_long}
   */
  void rate(Principal by, String reportId, long questionId, Feedback feedback);

  /**
   * Questions that can be answered about the datasets of a report, made from their schemas; a few,
   * most useful first. Throws as {@link #get}.
   */
  List<String> exampleQuestions(Principal by, String reportId);
}
