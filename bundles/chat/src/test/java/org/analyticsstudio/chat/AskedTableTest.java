package org.analyticsstudio.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.analyticsstudio.api.chat.AnswerSource;
import org.analyticsstudio.api.chat.AskedQuestion;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.chat.ChatStatus;
import org.analyticsstudio.api.chat.Feedback;
import org.analyticsstudio.api.chat.ModelOutcome;
import org.analyticsstudio.api.chat.ModelUse;
import org.analyticsstudio.api.chat.Report;
import org.analyticsstudio.api.json.WireFormat;
import org.analyticsstudio.model.result.ResultRows;
import org.analyticsstudio.store.SqlMetadataStore;
import org.analyticsstudio.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedTableTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir Path home;
  private final ObjectMapper json = WireFormat.mapper();
  private final AskedTable asked = new AskedTable(json);
  private SqlMetadataStore store;

  @BeforeEach
  void askOneQuestion() {
    store = TestStore.open(home);
    Report report = new Report("r", "p", "Sales", List.of("orders"), NOW, "ana");
    store.write(
        t -> {
          new ReportTable(json).insert(t, report);
          asked.insert(t, "r", "ana", "sales by region", reply(), Map.of(), NOW, null);
          return report;
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anAnswerHasNoFeedbackUntilSomeoneGivesIt() {
    assertThat(theQuestion().feedback()).isNull();
  }

  @Test
  void whatOnePersonThinksIsKeptAndTheLastWordCounts() {
    long id = theQuestion().id();
    assertThat(rate("ana", "r", id, new Feedback(false, "wanted last year only"))).isTrue();
    assertThat(theQuestion().feedback()).isEqualTo(new Feedback(false, "wanted last year only"));
    assertThat(rate("ana", "r", id, new Feedback(true, null))).isTrue();
    assertThat(theQuestion().feedback()).isEqualTo(new Feedback(true, null));
  }

  @Test
  void nobodyRatesTheQuestionsOfOthersOrOfAnotherReport() {
    long id = theQuestion().id();
    assertThat(rate("bo", "r", id, new Feedback(false, "not mine"))).isFalse();
    assertThat(rate("ana", "another", id, new Feedback(false, null))).isFalse();
    assertThat(rate("ana", "r", id + 1, new Feedback(false, null))).isFalse();
    assertThat(theQuestion().feedback()).isNull();
  }

  @Test
  void whatALanguageModelTookIsKeptWithTheQuestion() {
    ModelUse use =
        new ModelUse("openai", "small", ModelOutcome.ANSWERED, 120, 30, 0.25, 812.5, 2, null);
    store.write(
        t -> {
          ChatReply reply = reply().with(AnswerSource.MODEL, use);
          asked.insert(t, "r", "ana", "moolah by region", reply, Map.of(), NOW, null);
          return reply;
        });
    assertThat(kept("moolah by region"))
        .isEqualTo("model openai small answered 120 30 0.25 812.5 2");
    assertThat(kept("sales by region")).matches("interpreter - - - - - 0(.0)? - -");
    assertThat(theQuestion().model()).isEqualTo(use);
  }

  @Test
  void whoSeesAQuestionAgainSeesNoModelThatDidNotAnswerIt() {
    assertThat(theQuestion().model()).isNull();
    ModelUse use =
        new ModelUse("openai", "small", ModelOutcome.TIMEOUT, 0, 0, 0, 20_000, 1, "Too slow.");
    store.write(
        t -> {
          ChatReply reply = reply().with(AnswerSource.INTERPRETER, use);
          asked.insert(t, "r", "ana", "moolah by region", reply, Map.of(), NOW, null);
          return reply;
        });
    assertThat(theQuestion().question()).isEqualTo("moolah by region");
    assertThat(theQuestion().model()).isNull();
  }

  private String kept(String question) {
    String columns =
        "source, model_provider, model_name, model_outcome, model_input_tokens,"
            + " model_output_tokens, cost, model_ms, model_calls";
    String joined =
        Arrays.stream(columns.split(", "))
            .map(column -> "coalesce(cast(" + column + " as text), '-')")
            .collect(Collectors.joining(" || ' ' || "));
    return store
        .read(
            t ->
                t.first(
                    "select " + joined + " as kept from llm_metadata where question = ?",
                    row -> row.text("kept"),
                    question))
        .orElseThrow();
  }

  private boolean rate(String by, String reportId, long id, Feedback feedback) {
    return store.write(t -> asked.rate(t, reportId, by, id, feedback, NOW));
  }

  private AskedQuestion theQuestion() {
    return store.read(t -> asked.newest(t, "r", "ana", Long.MAX_VALUE, 2)).get(0);
  }

  private static ChatReply reply() {
    return new ChatReply(
        ChatStatus.ANSWERED,
        "Four regions.",
        null,
        new ResultRows(List.of(), List.of()),
        0,
        List.of(),
        null,
        new ChatReply.Interpretation(null, List.of(), List.of()),
        List.of(),
        AnswerSource.INTERPRETER,
        1.0,
        0.0,
        null,
        null);
  }
}
