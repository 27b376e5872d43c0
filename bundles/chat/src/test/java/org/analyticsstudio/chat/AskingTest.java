package org.analyticsstudio.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.analyticsstudio.api.chat.ChatReply;
import org.analyticsstudio.api.chat.ChatStatus;
import org.analyticsstudio.chat.support.Asked;
import org.analyticsstudio.chat.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every question. */
class AskingTest {
  @TempDir Path folder;

  @Test
  void anUnknownWordAnywhereKeepsAQuestionFromBeingAnswered() throws Exception {
    Random random = new Random(7);
    List<String> answered = new ArrayList<>();
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      for (String question : answerable()) {
        List<String> words = new ArrayList<>(List.of(question.split(" ")));
        words.add(random.nextInt(words.size() + 1), "qwxzlor");
        String spoilt = String.join(" ", words);
        if (isAnswered(asked.ask(spoilt))) {
          answered.add(spoilt);
        }
      }
    }
    assertThat(answered).isEmpty();
  }

  @Test
  void caseAndPunctuationChangeNothing() throws Exception {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      for (String question : answerable()) {
        ChatReply plain = asked.ask(question);
        ChatReply shouted =
            asked.ask("  " + question.toUpperCase(Locale.ROOT).replace("?", "") + "  ?!");
        assertThat(shouted.interpretation().query())
            .as(question)
            .isEqualTo(plain.interpretation().query());
      }
    }
  }

  @Test
  void theOrderOfFiltersChangesNoNumber() {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      ChatReply one = asked.ask("revenue for Garden in the North in 2023");
      ChatReply other = asked.ask("in 2023, revenue in the North for Garden");
      assertThat(other.results().asMaps()).isEqualTo(one.results().asMaps()).hasSize(1);
    }
  }

  @Test
  void examplesAndSuggestionsAreAnsweredWhenAsked() {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      List<String> examples = asked.examples();
      assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
      List<String> all = new ArrayList<>(examples);
      all.addAll(asked.ask("revenue by region").suggestions());
      all.addAll(asked.ask("top products").suggestions());
      all.addAll(asked.ask("sales by planet").suggestions());
      assertThat(all).allSatisfy(q -> assertThat(isAnswered(asked.ask(q))).as(q).isTrue());
    }
  }

  @Test
  void aReplySaysInWordsAndPartsWhatWasUnderstood() {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      ChatReply reply = asked.ask("revenue in the West excluding Garden in 2023");
      assertThat(reply.answer()).contains("West", "not Garden", "2023-01-01");
      assertThat(reply.interpretation().parts())
          .extracting(ChatReply.Part::role)
          .containsExactly("measure", "filter", "filter", "time");
      assertThat(reply.interpretation().unused()).isEmpty();
    }
  }

  @Test
  void unknownWordsAreNamed() {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      ChatReply reply = asked.ask("revenue by planet");
      assertThat(reply.status()).isEqualTo(ChatStatus.UNANSWERABLE);
      assertThat(reply.interpretation().unused()).containsExactly("planet");
      assertThat(reply.answer()).contains("planet");
    }
  }

  @Test
  void whatWouldChangeDataIsRefused() {
    try (Asked asked = new Asked(folder, "orders", Samples.SALES)) {
      for (String question : List.of("delete all orders", "Drop table data", "update revenue")) {
        assertThat(asked.ask(question).status()).isEqualTo(ChatStatus.REFUSED);
      }
    }
  }

  private static boolean isAnswered(ChatReply reply) {
    return reply.status() == ChatStatus.ANSWERED || reply.status() == ChatStatus.EMPTY;
  }

  private static List<String> answerable() throws Exception {
    try (InputStream in = AskingTest.class.getResourceAsStream("golden/sales.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(" | select"))
          .map(line -> line.substring(0, line.indexOf(" | ")))
          .toList();
    }
  }
}
