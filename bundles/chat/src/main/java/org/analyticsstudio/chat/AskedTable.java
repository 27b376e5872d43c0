package org.analyticsstudio.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.analyticsstudio.api.chat.AskedQuestion;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.chat.ChatStatus;
import org.analyticsstudio.api.chat.Feedback;
import org.analyticsstudio.api.chat.ModelOutcome;
import org.analyticsstudio.api.chat.ModelUse;
import org.analyticsstudio.api.store.StoredRow;
import org.analyticsstudio.api.store.Transaction;
import org.analyticsstudio.model.query.SemanticQuery;
import org.jspecify.annotations.Nullable;

/** What was asked and what became of it. */
final class AskedTable {
  private final ObjectMapper json;

  AskedTable(ObjectMapper json) {
    this.json = json;
  }

  void insert(
      Transaction transaction,
      String reportId,
      String by,
      String question,
      ChatReply reply,
      Map<String, Double> timings,
      Instant at,
      @Nullable String requestId) {
    transaction.update(
        "insert into llm_metadata (report_id, asked_by, asked_at, question, status, answer, query,"
            + " interpretation, sql_text, row_count, timings, elapsed_ms, source, cost, request_id,"
            + " model_provider, model_name, model_outcome, model_input_tokens, model_output_tokens,"
            + " model_ms, model_calls)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        reportId,
        by,
        at,
        question,
        reply.status(),
        reply.answer(),
        reply.interpretation().query() == null ? null : write(reply.interpretation().query()),
        write(reply.interpretation()),
        reply.sql(),
        reply.rowCount(),
        write(timings),
        reply.elapsedMs(),
        reply.source(),
        reply.cost(),
        requestId,
        of(reply, ModelUse::provider),
        of(reply, ModelUse::model),
        of(reply, ModelUse::outcome),
        of(reply, ModelUse::inputTokens),
        of(reply, ModelUse::outputTokens),
        of(reply, ModelUse::elapsedMs),
        of(reply, ModelUse::calls));
  }

  private static <T> @Nullable T of(ChatReply reply, Function<ModelUse, T> part) {
    return reply.model() == null ? null : part.apply(reply.model());
  }

  /** Questions of one person before an id, newest first. */
  List<AskedQuestion> newest(
      Transaction transaction, String reportId, String by, long before, int most) {
    return transaction.query(
        "select id, question, status, answer, query, asked_at, elapsed_ms, cost, model_provider,"
            + " model_name, model_outcome, model_input_tokens, model_output_tokens, model_ms,"
            + " model_calls, helpful, reason, rated_at from llm_metadata left join question_feedback on question_id = id"
            + " where report_id = ? and asked_by = ? and id < ? order by id desc limit ?",
        this::read,
        reportId,
        by,
        before,
        most);
  }

  /** Keeps what a person thinks of an answer; false when the question is not theirs. */
  boolean rate(
      Transaction transaction,
      String reportId,
      String by,
      long questionId,
      Feedback feedback,
      Instant at) {
    return transaction.update(
            "insert into question_feedback (question_id, helpful, reason, rated_at)"
                + " select id, ?, ?, ? from llm_metadata"
                + " where id = ? and report_id = ? and asked_by = ?"
                + " on conflict (question_id) do update set"
                + " helpful = excluded.helpful, reason = excluded.reason,"
                + " rated_at = excluded.rated_at",
            feedback.helpful(),
            feedback.reason(),
            at,
            questionId,
            reportId,
            by)
        > 0;
  }

  private static Feedback feedback(StoredRow row) {
    return new Feedback(row.truth("helpful"), row.optionalText("reason").orElse(null));
  }

  private AskedQuestion read(StoredRow row) {
    return new AskedQuestion(
        row.number("id"),
        row.text("question"),
        status(row.text("status")),
        row.text("answer"),
        row.optionalText("query").map(this::query).orElse(null),
        row.moment("asked_at"),
        row.real("elapsed_ms"),
        row.optionalText("model_outcome")
            .filter(ModelOutcome.ANSWERED.wireName()::equals)
            .map(answered -> model(row))
            .orElse(null),
        row.optionalMoment("rated_at").map(at -> feedback(row)).orElse(null));
  }

  private static ModelUse model(StoredRow row) {
    return new ModelUse(
        row.text("model_provider"),
        row.text("model_name"),
        ModelOutcome.ANSWERED,
        row.number("model_input_tokens"),
        row.number("model_output_tokens"),
        row.real("cost"),
        row.real("model_ms"),
        (int) row.number("model_calls"),
        null);
  }

  private static ChatStatus status(String name) {
    for (ChatStatus status : ChatStatus.values()) {
      if (status.wireName().equals(name)) {
        return status;
      }
    }
    throw new IllegalStateException("A stored question has the status " + name);
  }

  private @Nullable SemanticQuery query(String text) {
    try {
      return json.readValue(text, SemanticQuery.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored question is damaged", e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was understood cannot be written", e);
    }
  }
}
