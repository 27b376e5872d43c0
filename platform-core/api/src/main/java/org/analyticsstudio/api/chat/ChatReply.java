package org.analyticsstudio.api.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.analyticsstudio.model.chart.Visualization;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.result.Receipt;
import org.analyticsstudio.model.result.ResultColumn;
import org.analyticsstudio.model.result.ResultRows;
import org.jspecify.annotations.Nullable;

/**
 * The reply to a question.
 *
 * @param status what kind of reply it is
 * @param answer words, always
 * @param sql what ran, when something did
 * @param results the rows; empty when nothing ran
 * @param rowCount how many rows there are
 * @param columns what the columns are
 * @param visualization a chart, where one helps
 * @param interpretation what was understood
 * @param suggestions questions to ask instead or next; for {@code clarify} the choices
 * @param source who understood the question
 * @param elapsedMs from question to reply, in milliseconds
 * @param cost of a language model, in US dollars; 0 without one
 * @param receipt how the result came about, when something ran
 * @param model what asking a language model took; null when none was asked
 */
public record ChatReply(
    ChatStatus status,
    String answer,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String sql,
    ResultRows results,
    int rowCount,
    List<ResultColumn> columns,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Visualization visualization,
    Interpretation interpretation,
    List<String> suggestions,
    AnswerSource source,
    double elapsedMs,
    double cost,
    @Nullable Receipt receipt,
    @Nullable ModelUse model) {

  /** The same reply, to a question that a language model was asked about. */
  public ChatReply with(AnswerSource by, ModelUse use) {
    return new ChatReply(
        status,
        answer,
        sql,
        results,
        rowCount,
        columns,
        visualization,
        interpretation,
        suggestions,
        by,
        elapsedMs,
        use.cost(),
        receipt,
        use);
  }

  /**
   * What was understood.
   *
   * @param query the semantic query; absent when the question was not understood
   * @param parts the parts of the question and what each became
   * @param unused content words that became nothing
   */
  public record Interpretation(
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable SemanticQuery query,
      List<Part> parts,
      List<String> unused) {}

  /**
   * A part of a question and what it became.
   *
   * @param text the words, as typed
   * @param role {@code measure}, {@code aggregation}, {@code dimension}, {@code filter}, {@code
   *     time}, {@code order}, {@code limit}, {@code having}
   * @param member the member of the schema it refers to
   * @param label what it became, for people
   */
  public record Part(String text, String role, @Nullable String member, String label) {}
}
