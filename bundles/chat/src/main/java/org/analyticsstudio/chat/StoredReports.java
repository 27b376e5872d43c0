package org.analyticsstudio.chat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import org.analyticsstudio.api.catalog.Dataset;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.chat.AskedQuestion;
import org.analyticsstudio.api.chat.ChatQuestion;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.chat.Feedback;
import org.analyticsstudio.api.chat.Report;
import org.analyticsstudio.api.chat.Reports;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.store.MetadataStore;
import org.analyticsstudio.api.store.Page;
import org.analyticsstudio.api.store.PageRequest;
import org.analyticsstudio.chat.ask.Asker;
import org.analyticsstudio.chat.ask.Timings;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports in the metadata database. Safe for use by many threads. */
final class StoredReports implements Reports {
  private static final Logger LOG = LoggerFactory.getLogger(StoredReports.class);
  private static final int LONGEST_QUESTION = 1_000;
  private static final int LONGEST_REASON = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final int ID_BYTES = 16;

  private final MetadataStore store;
  private final Projects projects;
  private final Datasets datasets;
  private final Asker asker;
  private final ReportTable reports;
  private final AskedTable asked;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  StoredReports(
      MetadataStore store,
      Projects projects,
      Datasets datasets,
      Asker asker,
      ReportTable reports,
      AskedTable asked,
      Clock clock) {
    this.store = store;
    this.projects = projects;
    this.datasets = datasets;
    this.asker = asker;
    this.reports = reports;
    this.asked = asked;
    this.clock = clock;
  }

  @Override
  public Report create(Principal by, String projectId, String name, List<String> datasetIds) {
    projects.get(projectId);
    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
      throw Problem.invalid(
              "name_invalid", "A report's name has 1 to " + LONGEST_NAME + " characters.")
          .asException();
    }
    List<String> ids = List.copyOf(new LinkedHashSet<>(datasetIds));
    if (ids.isEmpty()) {
      throw Problem.invalid("datasets_missing", "A report is about at least one dataset.")
          .withHint("Give dataset_ids.")
          .asException();
    }
    for (String id : ids) {
      Dataset dataset = datasets.get(id);
      if (!dataset.projectId().equals(projectId)) {
        throw Problem.notFound("dataset_not_found", "The project has no dataset " + id + ".", id)
            .asException();
      }
    }
    Report report =
        new Report(
            id(),
            projectId,
            name.strip(),
            ids,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            by.name());
    store.write(
        transaction -> {
          reports.insert(transaction, report);
          return report;
        });
    return report;
  }

  private String id() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public Page<Report> list(@Nullable String projectId, PageRequest page) {
    ReportCursor after = ReportCursor.read(page.cursor());
    List<Report> rows = store.read(t -> reports.newest(t, projectId, after, page.limit() + 1));
    return page.cut(rows, ReportCursor::after);
  }

  @Override
  public Report get(String id) {
    return store
        .read(t -> reports.find(t, id))
        .orElseThrow(
            () ->
                Problem.notFound("report_not_found", "There is no report " + id + ".", id)
                    .asException());
  }

  @Override
  public ChatReply ask(Principal by, String reportId, ChatQuestion question, QueryContext context) {
    Timings timings = new Timings();
    Report report = get(reportId);
    check(question.question());
    timings.stage("report");
    ChatReply reply =
        asker.ask(by, report.projectId(), report.datasetIds(), question, context, timings);
    keep(by, report, question, reply, timings, context);
    return reply;
  }

  private static void check(@Nullable String question) {
    if (question == null || question.isBlank()) {
      throw Problem.invalid("question_empty", "There is no question.").asException();
    }
    if (question.length() > LONGEST_QUESTION) {
      throw Problem.invalid(
              "question_too_long", "A question has at most " + LONGEST_QUESTION + " characters.")
          .asException();
    }
  }

  /** Keeping what was asked must never cost the answer. */
  private void keep(
      Principal by,
      Report report,
      ChatQuestion question,
      ChatReply reply,
      Timings timings,
      QueryContext context) {
    try {
      store.write(
          transaction -> {
            asked.insert(
                transaction,
                report.id(),
                by.name(),
                question.question(),
                reply,
                timings.stages(),
                clock.instant(),
                context.requestId());
            return report;
          });
    } catch (RuntimeException e) {
      LOG.warn("A question to report {} was answered but could not be kept", report.id(), e);
    }
  }

  @Override
  public Page<AskedQuestion> history(Principal by, String reportId, PageRequest page) {
    Report report = get(reportId);
    long before = before(page.cursor());
    List<AskedQuestion> rows =
        store.read(t -> asked.newest(t, report.id(), by.name(), before, page.limit() + 1));
    return page.cut(rows, row -> Long.toString(row.id()));
  }

  private static long before(@Nullable String cursor) {
    try {
      return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problem.malformed("cursor_invalid", "The cursor is not one that a list has given.")
          .asException();
    }
  }

  @Override
  public void rate(Principal by, String reportId, long questionId, Feedback feedback) {
    Report report = get(reportId);
    String reason = feedback.reason();
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw Problem.invalid(
              "reason_too_long", "A reason has at most " + LONGEST_REASON + " characters.")
          .asException();
    }
    Feedback kept =
        new Feedback(
            feedback.helpful(), reason == null || reason.isBlank() ? null : reason.strip());
    boolean found =
        store.write(t -> asked.rate(t, report.id(), by.name(), questionId, kept, clock.instant()));
    if (!found) {
      String id = Long.toString(questionId);
      throw Problem.notFound(
              "question_not_found", "You asked no question " + id + " in this report.", id)
          .asException();
    }
  }

  @Override
  public List<String> exampleQuestions(Principal by, String reportId) {
    return asker.examples(by, get(reportId).datasetIds(), QueryContext.of("chat"));
  }
}
