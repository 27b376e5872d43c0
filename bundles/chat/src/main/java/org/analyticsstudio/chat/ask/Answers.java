package org.analyticsstudio.chat.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.analyticsstudio.api.chat.AnswerSource;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.chat.ChatStatus;
import org.analyticsstudio.api.query.QueryContext;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.chat.answer.AnswerWriter;
import org.analyticsstudio.chat.answer.ChartChooser;
import org.analyticsstudio.chat.answer.NextQuestions;
import org.analyticsstudio.chat.answer.Shares;
import org.analyticsstudio.chat.assemble.Interpretation;
import org.analyticsstudio.chat.token.Lemmatizer;
import org.analyticsstudio.chat.vocabulary.Speller;
import org.analyticsstudio.chat.vocabulary.Vocabulary;
import org.analyticsstudio.model.chart.Visualization;
import org.analyticsstudio.model.principal.Principal;
import org.analyticsstudio.model.problem.Problem;
import org.analyticsstudio.model.problem.ProblemException;
import org.analyticsstudio.model.query.Filter;
import org.analyticsstudio.model.query.SemanticQuery;
import org.analyticsstudio.model.query.TimeFilter;
import org.analyticsstudio.model.result.QueryResult;
import org.analyticsstudio.model.result.ResultRows;
import org.analyticsstudio.model.result.TimeSpanUsed;
import org.jspecify.annotations.Nullable;

/** Makes replies: runs what was understood, or says why nothing ran. */
public final class Answers {
  private static final ResultRows NO_ROWS = new ResultRows(List.of(), List.of());

  private final QueryEngine engine;
  private final AnswerWriter writer;
  private final ChartChooser charts = new ChartChooser();
  private final Lemmatizer lemmatizer = new Lemmatizer();
  private final Shares shares = new Shares();
  private final Speller speller = new Speller();
  private final Interpreter interpreter;

  /** Runs queries through an engine. */
  public Answers(QueryEngine engine, AnswerWriter writer, Interpreter interpreter) {
    this.engine = engine;
    this.writer = writer;
    this.interpreter = interpreter;
  }

  ChatReply answer(
      Principal by,
      Verdict.Understood verdict,
      Vocabulary vocabulary,
      List<Filter> filters,
      QueryContext context,
      Timings timings) {
    SemanticQuery query = with(verdict.interpretation().query(), filters);
    List<ChatReply.Part> parts = verdict.interpretation().parts();
    ChatReply.Interpretation interpretation = new ChatReply.Interpretation(query, parts, List.of());
    try {
      QueryResult result = execute(by, query, verdict.interpretation().share(), filters, context);
      timings.stage("query");
      return answered(result, interpretation, verdict, vocabulary, timings);
    } catch (ProblemException e) {
      timings.stage("query");
      return plain(
          ChatStatus.FAILED,
          writer.failed(e.problem().detail()),
          interpretation,
          List.of(),
          timings);
    }
  }

  private QueryResult execute(
      Principal by,
      SemanticQuery query,
      Interpretation.@Nullable Share share,
      List<Filter> filters,
      QueryContext context) {
    QueryResult result = engine.execute(by, query, context);
    if (share == null) {
      return result;
    }
    QueryResult whole = engine.execute(by, with(share.whole(), filters), context);
    if (share.withinEach() && (result.hasMore() || whole.hasMore())) {
      throw Problem.invalid("share_too_large", "There are too many groups to compare.")
          .asException();
    }
    return shares.divide(result, whole, share);
  }

  private ChatReply answered(
      QueryResult result,
      ChatReply.Interpretation interpretation,
      Verdict.Understood verdict,
      Vocabulary vocabulary,
      Timings timings) {
    List<String> corrections =
        verdict.corrections().stream()
            .map(c -> "“" + c.typed() + "” was read as “" + c.taken() + "”.")
            .toList();
    boolean empty = isEmpty(result.results());
    List<ChatReply.Part> parts = dated(interpretation.parts(), result);
    String words =
        empty
            ? writer.empty(parts, corrections)
            : writer.answered(
                result.columns(),
                result.results(),
                result.hasMore() && verdict.interpretation().query().limit() == null,
                parts,
                corrections);
    Optional<Visualization> chart =
        charts.choose(result.columns(), result.results(), verdict.interpretation());
    List<String> next =
        new NextQuestions(vocabulary)
            .after(interpretation.query()).stream()
                .filter(q -> interpreter.interpret(q, vocabulary) instanceof Verdict.Understood)
                .limit(4)
                .toList();
    timings.stage("words");
    return new ChatReply(
        empty ? ChatStatus.EMPTY : ChatStatus.ANSWERED,
        words,
        result.query(),
        result.results(),
        result.rowCount(),
        result.columns(),
        empty ? null : chart.orElse(null),
        interpretation,
        next,
        AnswerSource.INTERPRETER,
        timings.elapsedMs(),
        0,
        result.receipt(),
        null);
  }

  /** Spans of time that depend on the newest data, with the days they came to. */
  private static List<ChatReply.Part> dated(List<ChatReply.Part> parts, QueryResult result) {
    TimeSpanUsed used = result.receipt().timeSpan();
    TimeFilter asked = result.receipt().asked().timeFilter();
    if (used == null || asked == null || asked.range() == null) {
      return parts;
    }
    return parts.stream()
        .map(
            part ->
                part.role().equals("time") && used.column().equals(part.member())
                    ? new ChatReply.Part(
                        part.text(),
                        part.role(),
                        part.member(),
                        part.label() + " (" + used.from() + " to " + used.to() + ")")
                    : part)
        .toList();
  }

  private static boolean isEmpty(ResultRows rows) {
    return rows.size() == 0
        || (rows.size() == 1
            && java.util.Arrays.stream(rows.values().get(0)).allMatch(Objects::isNull));
  }

  private static SemanticQuery with(SemanticQuery query, List<Filter> filters) {
    if (filters.isEmpty()) {
      return query;
    }
    List<Filter> all = new ArrayList<>(query.filters());
    all.addAll(filters);
    return new SemanticQuery(
        query.datasetId(),
        query.dimensions(),
        query.measures(),
        all,
        query.having(),
        query.timeFilter(),
        query.orderBy(),
        query.limit(),
        query.offset());
  }

  /** What it can mean; where that cannot be said, questions that work. */
  ChatReply unclear(String reason, List<String> choices, List<String> examples, Timings timings) {
    return plain(
        ChatStatus.CLARIFY,
        writer.unclear(reason, !choices.isEmpty()),
        new ChatReply.Interpretation(null, List.of(), List.of()),
        choices.isEmpty() ? examples : choices,
        timings);
  }

  ChatReply unanswerable(
      Verdict.Unanswerable verdict,
      @Nullable Vocabulary vocabulary,
      List<String> examples,
      Timings timings) {
    Optional<String> nearest =
        vocabulary == null
            ? Optional.empty()
            : verdict.unused().stream()
                .flatMap(
                    word -> speller.nearest(lemmatizer.lemma(word), vocabulary.words()).stream())
                .findFirst();
    return plain(
        ChatStatus.UNANSWERABLE,
        writer.unanswerable(verdict.reason(), nearest),
        new ChatReply.Interpretation(null, List.of(), verdict.unused()),
        examples,
        timings);
  }

  ChatReply refused(Verdict.Refused verdict, List<String> examples, Timings timings) {
    return plain(
        ChatStatus.REFUSED,
        writer.refused(verdict.reason()),
        new ChatReply.Interpretation(null, List.of(), List.of()),
        examples,
        timings);
  }

  ChatReply failed(Problem problem, Timings timings) {
    return plain(
        ChatStatus.FAILED,
        writer.failed(problem.detail()),
        new ChatReply.Interpretation(null, List.of(), List.of()),
        List.of(),
        timings);
  }

  private static ChatReply plain(
      ChatStatus status,
      String words,
      ChatReply.Interpretation interpretation,
      List<String> suggestions,
      Timings timings) {
    return new ChatReply(
        status,
        words,
        null,
        NO_ROWS,
        0,
        List.of(),
        null,
        interpretation,
        suggestions,
        AnswerSource.INTERPRETER,
        timings.elapsedMs(),
        0,
        null,
        null);
  }
}
